// Made by `npm run tables` from `rules/sought/extensions.yaml` (do not edit).
/** Group → its extensions, parted by spaces. */
export const EXTENSION_GROUPS: Readonly<Record<string, string>> = {
  documents:
    'doc docx docm dot dotx odt ott rtf pdf wpd wps wrd sxw sdw pages hwp xps djvu vsd vsdx odg',
  'spreadsheets and slides':
    'xls xlsx xlsm xlsb ods sxc sdc csv pxl ppt pptx pptm pps ppsx odp sxi numbers',
  'mail and address books': 'eml emlx msg pst ost mbox mbx dbx pab wab nsf olk15message vcf',
  'keys for mail and files (PGP, S/MIME)': 'asc gpg pgp pkr skr key gmg p7c p7m p7s p7z sig',
  'certificates and private keys': 'crt cer der pem p12 pfx ppk jks keystore keytab',
  'remote access': 'ssh ovpn rdp rdg vnc pcf tblk',
  passwords: 'kdb kdbx psw agilekeychain opvault keychain 1pif',
  'encrypted containers and files': 'axx cfd cfe akf enc hse mls hc tc vhdx aes',
  'encryption of governments and armed forces, as it was suggested': 'm15 m2f m2o m2r ocfs ocu',
  databases: 'mdb accdb sqlite mdf dbf fdb',
  'plans and maps': 'dwg dxf kml kmz shp gpx',
  archives: 'rar 7z zip cab tgz tar gz',
};
