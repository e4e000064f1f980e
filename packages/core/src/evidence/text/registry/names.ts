/** Roots of the registry, and how Sysmon shortens them. */
export const ROOTS: ReadonlyMap<string, string> = new Map([
  ['HKEY_LOCAL_MACHINE', 'HKLM'],
  ['HKEY_USERS', 'HKU'],
  ['HKEY_CURRENT_USER', 'HKCU'],
  ['HKEY_CLASSES_ROOT', 'HKCR'],
  ['HKEY_CURRENT_CONFIG', 'HKCC'],
]);

/** `HKLM\SYSTEM\ControlSet001`, which Sysmon writes as `CurrentControlSet`. */
export function isControlSet([root, hive = '', set = '']: readonly string[]): boolean {
  return root === 'HKLM' && hive.toUpperCase() === 'SYSTEM' && /^ControlSet\d{3}$/i.test(set);
}
