#!/usr/bin/env bash
# Debian's `crontab -l` (cron 3.0pl1-162) prints a carriage return as the two characters `\r`, also into a
# pipe. What everybody does to add a line, `(crontab -l; echo "$line") | crontab -`, so changes the lines of a
# crontab that came from Windows, without a word: `true<CR>` becomes `true\r`, another command.
# Other control characters and bytes beyond ASCII are printed as they are, and so is a backslash, so that
# nobody can tell the two apart afterwards.
#
# Seen on 2026-11-29, Debian 12:
#
#   stored                                # one<CR><LF>
#   crontab -l                            # one\r<LF>
#   crontab -l | crontab -, then stored   # one\r<LF>
#   what an editor gets (crontab -e)      # one<CR><LF>
#
# To read the bytes, be the editor: VISUAL='cp "$1" …' in a script, and change nothing.
#
# Run it as root: findings/crontab-carriage-return.sh. It works on a spool of its own in a namespace, needs
# Debian's cron, and ends with 1 if cron does something else.
set -euo pipefail
if [[ ${INSIDE:-} != 1 ]]; then exec env INSIDE=1 unshare --mount -- "$0"; fi
mount -t tmpfs tmpfs /var/spool/cron
mkdir /var/spool/cron/crontabs
chgrp crontab /var/spool/cron/crontabs
chmod 1730 /var/spool/cron/crontabs
mount -t tmpfs tmpfs /mnt

stored() { tail -n 2 "/var/spool/cron/crontabs/$(id -un)" | head -n 1 | cat -A; }
printf '# one\r\n0 3 * * *  true\n' | crontab -
printf 'stored:               %s\n' "$(stored)"
listed=$(crontab -l | head -n 1 | cat -A)
printf 'crontab -l:           %s\n' "$listed"
printf 'cp "$1" /mnt/copy\n' >/mnt/editor.sh
VISUAL="/bin/sh /mnt/editor.sh" crontab -e 2>/dev/null </dev/null
edited=$(head -n 1 /mnt/copy | cat -A)
printf 'an editor:            %s\n' "$edited"
crontab -l | crontab -
printf 'crontab -l|crontab -: %s\n' "$(stored)"
[[ $listed == '# one\r$' && $edited == '# one^M$' && $(stored) == '# one\r$' ]]
