/** A field's value; the same type as Sigma's, so that a record can be matched as it is. */
export type FieldValue = string | number | bigint | boolean | null | readonly FieldValue[];
