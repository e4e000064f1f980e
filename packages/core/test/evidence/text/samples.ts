/** A few lines of each format, written for these tests. The name is a path as a collection would have it. */
export interface Sample {
  readonly format: string;
  readonly name: string;
  readonly text: string;
}

const AGENT = 'Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)';

export const SAMPLES: readonly Sample[] = [
  {
    format: 'git-reflog',
    name: 'srv/.git/logs/HEAD',
    text: `${'0'.repeat(40)} ${'a'.repeat(40)} A User <a@example.org> 1382980814 +0100\tcommit (initial): first
${'a'.repeat(40)} ${'b'.repeat(40)} A User <a@example.org> 1382984414 -0300\tcommit: second
`,
  },
  {
    format: 'access',
    name: 'var/log/apache2/access.log',
    text: `198.51.100.7 - - [28/Oct/2013:17:20:14 +0100] "GET /cgi-bin/commcgi.cgi?Group=a HTTP/1.1" 200 512 "-" "${AGENT}"
www.example.org:80 2001:db8::1 - alice [28/Oct/2013:17:20:15 +0100] "POST / HTTP/1.0" 404 - "http://example.org/" "${AGENT}"
198.51.100.9 - - [28/Oct/2013:17:20:16 +0100] "\\x16\\x03\\x01" 400 226
`,
  },
  {
    format: 'access-json',
    name: 'access.json',
    text: `{"ts":1382980814.101,"request":{"remote_ip":"198.51.100.7","method":"GET","host":"example.org","uri":"/a?b=1","proto":"HTTP/2.0","headers":{"User-Agent":["${AGENT}"]}},"status":200,"size":512}
{"time_iso8601":"2013-10-28T17:20:15+01:00","remote_addr":"198.51.100.7","request":"GET /c HTTP/1.1","status":"404","http_user_agent":"-"}
`,
  },
  {
    format: 'web-error',
    name: 'error.log',
    text: `[Mon Oct 28 17:20:14.101007 2013] [core:error] [pid 7:tid 140] [client 198.51.100.7:4711] AH00126: Invalid URI in request GET /../etc/passwd
[Mon Oct 28 17:20:15 2013] [notice] caught SIGTERM, shutting down
2013/10/28 17:20:16 [error] 7#8: *9 open() "/srv/www/x" failed (2: No such file or directory), client: 198.51.100.7, server: example.org, request: "GET /x HTTP/1.1", host: "example.org"
PHP Stack trace:
`,
  },
  {
    format: 'iis',
    name: 'u_ex131028.log',
    text: `#Software: Microsoft Internet Information Services 8.0
#Version: 1.0
#Date: 2013-10-28 17:20:14
#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken
2013-10-28 17:20:14 192.0.2.10 GET /owa/auth.aspx a=b 443 - 198.51.100.7 Mozilla/4.0+(compatible;+MSIE+6.0) - 200 0 0 46
#Fields: time c-ip cs-method cs-uri-stem sc-status
17:20:15 198.51.100.8 HEAD / 404
`,
  },
  {
    format: 'sql-dump',
    name: 'panel.sql',
    text: `-- MySQL dump 10.19  Distrib 10.11.14-MariaDB
CREATE TABLE \`tasks\` (\`id\` int, \`bot\` text);
INSERT INTO \`tasks\` VALUES (1,'it''s'),
(2,'b');
`,
  },
  {
    format: 'properties',
    name: 'task/Meta.inf',
    text: `#task
#Wed Oct 09 14:55:09 BST 2013
TYPE=7
PATH=c\\:\\\\a\\=b

#Mon Oct 28 17:20:14 GMT 2013
! done
TYPE = 8
`,
  },
  {
    format: 'squid',
    name: 'squid/access.log',
    text: `1382980814.101    239 192.0.2.5 TCP_MISS/200 4312 GET http://example.org:8080/a.exe?b user HIER_DIRECT/198.51.100.7 text/html
1382980815.000     12 192.0.2.5 TCP_TUNNEL/200 39 CONNECT example.org:443 - HIER_DIRECT/198.51.100.7 -
1382980816.999      0 192.0.2.6 NONE_NONE/400 3804 NONE error:invalid-request - HIER_NONE/- text/html
`,
  },
  {
    format: 'zeek',
    name: 'zeek/http.17:00:00-18:00:00.log',
    text: [
      '#separator \\x09',
      '#set_separator\t,',
      '#empty_field\t(empty)',
      '#unset_field\t-',
      '#path\thttp',
      '#open\t2013-10-28-17-00-00',
      '#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tmethod\thost\turi\tuser_agent\tstatus_code\tresp_mime_types\ttags',
      '#types\ttime\tstring\taddr\tport\taddr\tport\tstring\tstring\tstring\tstring\tcount\tvector[string]\tset[enum]',
      `1382980814.101007\tCabc1\t192.0.2.5\t49200\t198.51.100.7\t80\tGET\texample.org\t/cgi-bin/a.cgi?b=\\\\c\t${AGENT}\t200\ttext/html,text/plain\t(empty)`,
      '1382980815.000000\tCabc2\t192.0.2.5\t49201\t2001:db8::1\t80\t-\t-\t-\t-\t-\t-\t(empty)',
      '#close\t2013-10-28-18-00-00\n',
    ].join('\n'),
  },
  {
    format: 'zeek-json',
    name: 'conn.json',
    text: `{"ts":1382980814.101007,"uid":"Cabc1","id.orig_h":"192.0.2.5","id.orig_p":49200,"id.resp_h":"198.51.100.7","id.resp_p":443,"proto":"tcp","conn_state":"SF","local_orig":true,"orig_ip_bytes":1200}
{"@stream":"ssl","ts":"2013-10-28T17:20:15.000000Z","uid":"Cabc1","id_orig_h":"192.0.2.5","id_orig_p":49200,"id_resp_h":"198.51.100.7","id_resp_p":443,"server_name":"example.org"}
`,
  },
  {
    format: 'suricata',
    name: 'suricata/eve.json',
    text: `{"timestamp":"2013-10-28T17:20:14.101007+0000","flow_id":7,"event_type":"http","src_ip":"192.0.2.5","src_port":49200,"dest_ip":"198.51.100.7","dest_port":80,"proto":"TCP","http":{"hostname":"example.org","url":"/a.php?b=1","http_user_agent":"${AGENT}","http_method":"POST","protocol":"HTTP/1.1","status":200,"length":512}}
{"timestamp":"2013-10-28T17:20:15.000000+0000","flow_id":8,"event_type":"dns","src_ip":"192.0.2.5","dest_ip":"192.0.2.53","proto":"UDP","dns":{"type":"query","queries":[{"rrname":"example.org","rrtype":"A"},{"rrname":"example.com","rrtype":"A"}]}}
`,
  },
  {
    format: 'registry-export',
    name: 'export.reg',
    text: String.raw`Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\SYSTEM\ControlSet001\Services\a]
@="C:\\a \"b\""
"Start"=dword:0000000a
"Path"=hex(2):25,00,61,00,\
  25,00,00,00
"Big"=hex(b):01,00,00,00,02,00,00,00
"Gone"=-

[-HKEY_CURRENT_USER\Software\b]
`,
  },
  {
    format: 'syslog',
    name: 'var/log/auth.log',
    text: `Dec 31 23:59:58 web1 sshd[4711]: Accepted publickey for root from 198.51.100.7 port 4711 ssh2: RSA SHA256:abc
2014-01-01T00:00:01.000001+00:00 web1 sudo:    alice : TTY=pts/0 ; PWD=/home/alice ; USER=root ; COMMAND=/bin/sh -c 'a ; b'
<38>1 2014-01-01T00:00:02Z web1 su 12 - - (to root) alice on pts/1
`,
  },
  {
    format: 'exim',
    name: 'var/log/exim4/mainlog',
    text: `2013-10-28 17:20:14 1VanKE-0007qW-00 <= www-data@web1 U=www-data P=local S=325 T="visit"
2013-10-28 17:20:14.123 +0100 [4711] 1VanKE-0007qW-00 => ops <ops@example.net> R=dnslookup T=remote_smtp H=mx.example.net [198.51.100.7] X=TLS1.2:AES C="250 OK"
2013-10-28 17:20:15 1VanKE-0007qW-00 Completed
2013-10-28 17:20:16 Start queue run: pid=4711
`,
  },
  {
    format: 'auditd',
    name: 'var/log/audit/audit.log',
    text: `type=SYSCALL msg=audit(1382980814.101:4711): arch=c000003e syscall=59 success=yes exit=0 a0=7ffd a1=55d0 a2=2 a3=8 items=2 pid=7 uid=0 comm="shred" exe="/usr/bin/shred" key="wipe"\x1dARCH=x86_64 SYSCALL=execve UID="root"
type=EXECVE msg=audit(1382980814.101:4711): argc=3 a0="shred" a1="-z" a2=2F7661722F6C6F672F6120622E6C6F67
type=USER_LOGIN msg=audit(1382980814.200:4712): pid=9 uid=0 msg='op=login acct="root" exe="/usr/sbin/sshd" hostname=? addr=198.51.100.7 terminal=ssh res=failed'
type=PATH msg=audit(1382980814.101:4711): item=0 name="/usr/bin/shred" nametype=NORMAL mode=0100755
type=PATH msg=audit(1382980814.101:4711): item=1 name=(null) nametype=PARENT
type=PROCTITLE msg=audit(1382980814.101:4711): proctitle=7368726564002D7A00
type=EOE msg=audit(1382980814.101:4711): 
`,
  },
  {
    format: 'bash-history',
    name: 'root/.bash_history',
    text: '#1382980814\nls -l\n#1382980820\nfor i in 1 2\ndo shred -z $i\ndone\n',
  },
  {
    format: 'zsh-history',
    name: '.zsh_history',
    text: ': 1382980814:0;ls -l\n: 1382980820:12;echo a\\\nb\n',
  },
  {
    format: 'fish-history',
    name: 'fish_history',
    text: '- cmd: shred -z a\\nb\n  when: 1382980814\n  paths:\n    - a\n- cmd: ls\n  when: 1382980815\n',
  },
  {
    format: 'crontab',
    name: 'etc/crontab',
    text: `# m h dom mon dow user command
SHELL=/bin/sh
17 *	* * *	root    cd / && run-parts --report /etc/cron.hourly
@reboot www-data /usr/bin/perl /srv/getlogs.pl
#*/5 * * * * root /bin/true
`,
  },
  {
    format: 'iptables',
    name: 'rules.v4',
    text: `# Generated by iptables-save
*filter
:INPUT ACCEPT [0:0]
-A INPUT -s 150.70.0.0/16 -m comment --comment "a vendor" -j DROP
COMMIT
`,
  },
  {
    format: 'nft',
    name: 'nftables.conf',
    text: `flush ruleset
table inet filter {
  set blocked {
    type ipv4_addr
    elements = { 192.0.2.1,
                 192.0.2.2 }
  }
  chain input {
    type filter hook input priority 0; policy accept;
    ip saddr { 192.0.2.0/24, 198.51.100.7 } drop # noisy
  }
}
`,
  },
  {
    format: 'web-config',
    name: 'web.config',
    text: `<?xml version="1.0"?>
<configuration>
  <system.webServer>
    <security>
      <!-- a vendor -->
      <ipSecurity allowUnlisted="true">
        <add ipAddress="150.70.0.0"
             subnetMask="255.255.0.0" allowed='false' />
      </ipSecurity>
    </security>
  </system.webServer>
</configuration>
`,
  },
  {
    format: 'lighttpd-config',
    name: 'lighttpd.conf',
    text: `server.modules = (
  "mod_access", # first
  "mod_alias"
)
$HTTP["remoteip"] == "150.70.0.0/16" {
  url.access-deny = ( "" )
}
`,
  },
  {
    format: 'nginx-config',
    name: 'sites-enabled/default',
    text: `# the only site
server {
    listen 80; server_name example.org;
    location ~ ^/cgi-bin/ {
        deny 150.70.0.0/16; # a vendor
        allow all;
        if ($http_user_agent ~* "(bot|crawl;er)") { return 444; }
        proxy_set_header Host
            $host;
    }
}
`,
  },
  {
    format: 'apache-config',
    name: 'www/.htaccess',
    text: `Order allow,deny
# a vendor
Deny from 150.70. \\
  192.0.2.0/24
<IfModule mod_rewrite.c>
  RewriteCond %{HTTP_USER_AGENT} "a \\"bot\\"" [NC]
  RewriteRule ^ - [F]
</IfModule>
Allow from all
`,
  },
  {
    format: 'caddy-config',
    name: 'Caddyfile',
    text: `example.org {
	@vendor remote_ip 150.70.0.0/16
	respond @vendor 404
	reverse_proxy {$UPSTREAM} {
		header_up Host {host}
	}
}
`,
  },
  {
    format: 'script',
    name: 'var/www/secure/getlogs.php',
    text: `<?php
/* keeps what was
   logged */
$log = '/var/log/httpd/access_log'; # the server's
system("shred -z $log");
?>
<b>done</b>
`,
  },
  {
    format: 'hosts-access',
    name: 'etc/hosts.deny',
    text: '# a vendor\nALL: 150.70. , [2001:db8::]/32 : spawn /bin/true\nsshd : ALL\n',
  },
];

export function sample(format: string): string {
  return SAMPLES.find((each) => each.format === format)!.text;
}
