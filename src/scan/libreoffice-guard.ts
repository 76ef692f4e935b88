/**
 * Runs the command behind the folder, and ends with it. Whoever started this holds its standard input open; when that closes, by
 * will or because the holder died, the folder goes and every process of the group is killed: LibreOffice starts others, which
 * would outlive a signal to the first one. Where the command ended by itself the folder stays for whoever asked: Node closes the
 * standard input of what has ended before it says so, and the result would be gone. At most 256 MB are written to a file, 8 GB of memory taken (it reserves far more than
 * it uses), and where the system lets us (Linux), there is no network to be seen.
 */
export const underGuard = `
folder=$1
shift
exec 3<&0 </dev/null
ulimit -f 524288
ulimit -v 8388608 2>/dev/null
if unshare -rn true 2>/dev/null; then set -- unshare -rn "$@"; fi
"$@" 3<&- &
office=$!
{ cat <&3; [ -e "$folder/ended" ] || rm -rf "$folder"; kill -KILL 0; } >/dev/null &
wait "$office"
: >"$folder/ended"
`;

/**
 * Of a fresh profile: no macros, no links followed or brought up to date, and a proxy that leads nowhere for whatever would still
 * ask the network (officecfg: Common.xcs, Writer.xcs and Inet.xcs of LibreOffice).
 */
export const profileSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Writer/Content/Update', 'Link', '0'],
  ['Writer/Content/Update', 'Field', 'false'],
  ['Common/Misc', 'FirstRun', 'false'],
]
  .map(([node, name, value]) => setting(`/org.openoffice.Office.${node}`, name, value))
  .join('\n')}
${[
  ['ooInetProxyType', '2'],
  ['ooInetHTTPProxyName', '127.0.0.1'],
  ['ooInetHTTPProxyPort', '9'],
  ['ooInetHTTPSProxyName', '127.0.0.1'],
  ['ooInetHTTPSProxyPort', '9'],
  ['ooInetNoProxy', ''],
]
  .map(([name, value]) => setting('/org.openoffice.Inet/Settings', name, value))
  .join('\n')}
</oor:items>
`;

function setting(node: string, name = '', value = ''): string {
  return `<item oor:path="${node}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}
