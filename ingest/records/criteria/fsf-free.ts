// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Licences that the FSF calls free and the OSI has not approved. Read from the column "FSFLibre?" of licenses.md in
 * spdx/license-list-data at 000daf3c, the list of SPDX of 2023; no npm package carries this column. The list has no such column
 * for deprecated identifiers.
 */
export const freeByFsf: ReadonlySet<string> = new Set([
  ...['Apache-1.0', 'BitTorrent-1.1', 'BSD-3-Clause-Clear', 'BSD-4-Clause', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'],
  ...['CECILL-2.0', 'CECILL-B', 'CECILL-C', 'ClArtistic', 'Condor-1.1', 'FSFAP', 'FTL'],
  ...['GFDL-1.1-only', 'GFDL-1.1-or-later', 'GFDL-1.2-only', 'GFDL-1.2-or-later', 'GFDL-1.3-only', 'GFDL-1.3-or-later'],
  ...['gnuplot', 'IJG', 'iMatix', 'Imlib2', 'LPPL-1.2', 'LPPL-1.3a', 'NOSL', 'NPL-1.0', 'NPL-1.1', 'ODbL-1.0'],
  ...['OFL-1.0', 'OLDAP-2.3', 'OLDAP-2.7', 'OpenSSL', 'OSL-1.1', 'Ruby', 'SGI-B-2.0', 'SMLNJ', 'Vim', 'WTFPL', 'X11'],
  ...['XFree86-1.1', 'xinetd', 'YPL-1.1', 'Zend-2.0', 'Zimbra-1.3'],
])
