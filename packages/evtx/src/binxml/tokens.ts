/** First byte of each thing in binary XML. Facts: libyal/libevtx, section "Binary XML"; MS-EVEN6 section 2.2.12. */
export const TOKEN = {
  end: 0x00,
  openElement: 0x01,
  closeStartElement: 0x02,
  closeEmptyElement: 0x03,
  endElement: 0x04,
  value: 0x05,
  attribute: 0x06,
  cdata: 0x07,
  characterReference: 0x08,
  entityReference: 0x09,
  instructionTarget: 0x0a,
  instructionData: 0x0b,
  templateInstance: 0x0c,
  substitution: 0x0d,
  optionalSubstitution: 0x0e,
  fragmentHeader: 0x0f,
} as const;

/** Added to a token: more of the same kind follow, or, on an element, attributes. */
export const MORE = 0x40;

/** The entities that XML defines. `null` prototype: the names come from evidence. */
export const ENTITIES: Readonly<Record<string, string>> = Object.assign(
  Object.create(null) as Record<string, string>,
  { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" },
);
