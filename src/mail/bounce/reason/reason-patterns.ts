import type { BounceReason } from "../../../domain/incoming.ts";
import { refusalSources } from "../../../language/patterns.ts";

/** How much the words of a reason weigh against a status code. */
type Weight =
  /** Specific to this case: overrules any code. */
  | "certain"
  /** Overrules a general code only. */
  | "likely"
  /** Counts only if nothing else is known. */
  | "weak";

interface Finding {
  reason: BounceReason;
  weight: Weight;
}

interface Rule extends Finding {
  words: RegExp;
}

/** Matched in lower case, with addresses replaced by `@` and links removed: both can contain any word. */
function rule(reason: BounceReason, weight: Weight, ...words: string[]): Rule {
  return { reason, weight, words: new RegExp(words.join("|"), "u") };
}

/** The first match counts. Every gap is bounded, since the input is untrusted. */
const RULES: readonly Rule[] = [
  rule(
    "mailbox_full",
    "certain",
    "(?:mail ?box|mail ?folder|mail file|inbox|maildir|account|user|recipient|domain|e-mail box)(?:'s)? (?:\\S+ ){0,3}?(?:is |has |was )?(?:currently |temporarily |too |already )?(?:full|(?:over|exceed\\w*|above|out of) (?:\\S+ ){0,4}?(?:quota|disk|space|storage|allowed|size|limit|allocation|capacity))",
    "mailbox ?full|full mailbox|over ?quota|quota (?:is )?(?:full|exceed|violation|usage exceeded|limit)|exceed\\w* (?:\\S+ ){0,3}quota",
    "(?:disk|disc|mail|mailbox|storage|email|userdisk|domaindisk) quota|exceeded storage allocation|out of storage|insufficient (?:storage|disk|mailbox|quota)(?! space on)",
    "mailbox (?:size |storage )?(?:limit|quota)|(?:not|does not have) enough (?:storage |disk |free )?space|no space left (?:in|for) mail",
    "would (?:be over|exceed) (?:\\S+ ){0,2}(?:quota|storage|mailbox)|too (?:much mail data|many messages on the server|many mails? in)",
    "(?:account )?storage limit|user'?s space has been used up|number of messages in recipient's mailbox|exceeding receiving limits",
    "quota-issues",
    ...refusalSources("mailboxFull"),
  ),
  rule(
    "too_large",
    "certain",
    "(?:message|mail|size|header|attachment)s? (?:\\S+ ){0,4}?(?:too (?:large|big|long)|exceed\\w* (?:\\S+ ){0,5}?(?:size|maximum|length))(?! of header)",
    "(?:message|mail|email) (?:size|length) (?:\\S+ ){0,3}?(?:limit|exceed)|exceed\\w* (?:\\S+ ){0,5}(?:message size|maximum (?:message |allowed )?(?:size|length)|size limit)|databytes limit",
    "too (?:large|big) for (?:this|the) (?:recipient|system|user|mailbox)|maximum (?:email|message|mail) size",
    ...refusalSources("tooLarge"),
  ),
  rule(
    "null_mx",
    "certain",
    "null ?mx|does not accept (?:any )?(?:e-?mail|mail)(?! from| with| over)|host/domain does not accept mail|an mx or srv record indicated no smtp service",
    "malformed (?:or unexpected )?name server reply|no mx (?:record )?found for domain|name server: \\.: host not found|destination seems? to reject all mails",
    "no host found for existing smtp connection|domain (?:\\S+ ){0,2}has no (?:valid )?mail exchanger|hosted tenant which has no mail-enabled",
  ),
  rule(
    "moved",
    "certain",
    "address (?:\\S+ ){0,4}has (?:been (?:replaced|changed|moved)|changed|moved)|(?:user|recipient|mailbox|account|he|she|person) (?:\\S+ ){0,2}(?:has |have )?moved\\b|recipient no longer on server|no longer (?:at|with|works? (?:at|for|here))|new (?:e-?mail )?address is\\b|please use the new address",
  ),
  rule(
    "relay_denied",
    "certain",
    "relay(?:ing)? (?:access )?(?:is )?(?:denied|not permitted|not allowed|prohibited|forbidden|operation rejected|refused)|(?:unable|not allowed|not permitted|cannot|can't|refus\\w+|credentials) (?:to |for )?relay|not (?:permit\\w*|allow\\w*|authori[sz]ed) (?:\\S+ ){0,4}to relay|we do not relay|mail relay denied|open relay (?:is )?not allowed|insecure mail relay",
    "isn'?t in my list of allowed rcpthosts|rcpthosts|send to a non-local e-?mail address|smtp relay error|no relay|relaying mail",
  ),
  rule(
    "authentication",
    "certain",
    "\\b(?:spf|dkim|dmarc|sender policy framework|sender id|senderid)\\b(?! (?:record )?(?:pass|ok))",
    "unauthenticated (?:e-?)?mail|(?:sender|message|e-?mail) (?:is |was )?(?:not authenticated|unauthenticated)|authentication (?:check\\w* |level|results|fail|required|needed|information)|smtp auth|authentifi|must (?:be authenticated|authenticate)|authenticat\\w+ (?:is )?(?:required|failed)|client was not authenticated|please turn on smtp auth",
  ),
  // About us, the senders.
  rule(
    "policy",
    "certain",
    "sender (?:\\S+ ){0,3}?(?:reject|den|refus|block|not (?:allowed|accept|pre-approved|permitted|authenticated)|verif|unverified|invalid|does ?n[o']t|unknown|not exist|is spammer|ip)|(?:invalid|bad|unknown|bogus|null|unroutable|empty|illegal|forged) (?:envelope )?(?:sender|return.path|mail from|from)|domain of sender|sender'?s? (?:domain|address|e-?mail|mailbox)",
    "mail from (?:\\S+ ){0,4}(?:reject|den|refus|not (?:owned|allowed|accepted)|invalid|blocked)|from: (?:domain|address)|batv|backscatter|unsigned dsn|third-party dsns|bouncedeny|returned mail not accepted",
    ...refusalSources("badSender"),
    "not (?:a )?member|members?-only|non-?member|not subscribed|not (?:\\S+ ){0,3}registered gateway|closed mailing list|not authori[sz]ed (?:\\S+ ){0,3}(?:post|send)|notauthorized|allowed-senders list|only accept(?:s|ing) (?:mail|messages|e-?mail)|delivery to this address is restricted|permission to (?:send|post)",
    "recipient(?:'s)? (?:preferences|privacy)|rejected by (?:the )?recipient(?! domain|.s domain)|refuse to receive|user reject|you have been blocked by the recipient|envelope (?:blocked|rejected)|administrative prohibition",
    "multiple addresses in from|not rfc ?5?322 compliant|not rfc compliant|header (?:error|field)|headers? (?:is|are) not (?:accepted|permitted|rfc)|missing (?:\\S+ ){0,3}header|duplicate header",
  ),
  // No such user, in words that systems use only of their own users or only in reply to RCPT.
  rule(
    "user_unknown",
    "certain",
    "not listed in (?:domino directory|public name ?& ?address book)|resolver\\.adr\\.(?:ex)?recip(?:ient)?(?:notfound| not ?found)|\\(000[bc]05a6\\)",
    "\\(bad-mailbox\\)|\\b542 @? ?rejected|no mailbox here by that name|(?:doesn't|does not|didn't) have an? \\S{0,60} ?account|(?:email account|address) that you tried to reach does not exist|because the address couldn't be found",
    "unknown or illegal alias|inactive email address|no such local user|mailbox doesn't exist: |invalid or unknown (?:base|virtual) user|user name does not refer to a virtual user|does not refer to a virtual|cannot find system user|invalid user specified|getpwnam|unknown local[- ]part",
    "(?:mail\\.local|maildrop|procmail|vdeliver|vdelivermail|local):? (?:\\S+ ){0,4}(?:unknown user|user unknown|no such user|invalid mailbox path|missing home directory)|invalid final delivery userid|no valid recipients for this mm|^ ?unknown user: ?@|remote server returned unknown recipient(?! or mailbox unavailable -> ?\\d* ?: user unknown)",
    ...refusalSources("unknownUser"),
  ),
  // A person's mailbox is there, and closed for now.
  rule(
    "suspended",
    "certain",
    "(?<!our )(?:user|account|mailbox|recipient|mailaddress)s?(?:'s)? (?:\\S+ ){0,5}?(?:suspended|disabled|deactivated|de-activated|frozen|locked|blocked|inactive|expired|archived|not active|discontinued|quarantined|temporarily limited|(?:temporarily|currently) (?:inactive|unavailable|rejected))",
    "(?:disabled|inactive|suspended|deactivated|expired|frozen|locked|closed) (?:user|account|mailbox|recipient|e-?mail)|mailaddress is administrati\\w+ disabled|extended inactivity|has been inactive|recipient suspend",
    "mailbox unavailable or access denied|mailbox cannot be accessed|\\(inactive-mailbox\\)|is no longer valid\\.|account is temporarily",
    ...refusalSources("suspended"),
  ),
  rule("filtered", "certain", "cannot route mail to user"),
  rule(
    "network",
    "certain",
    "host (?:or domain name )?not found,? try again|try again later: host not found|temporary (?:failure in )?(?:mx|dns|name|lookup|resolution)|(?:name|dns|mx)(?: ?server)?(?: lookup| resolution| service)?:? (?:\\S+ ){0,3}(?:temporar|timed? ?out|servfail|deferred|lookup failure)|host name lookup failure|could not (?:contact|complete) dns|lookup failed temporarily",
    "no relevant answers|responded with code (?:servfail|noerror)|unverified address|verification in progress|(?:hop count|too many hops|hops?\\b.{0,20}loop|routing loop|mail (?:forwarding )?loop|loop detected|loops back|message looping|maximum forwarding loop|looping|delivered-to line)",
  ),
  rule(
    "blocked",
    "likely",
    "(?:helo|ehlo) (?:command )?(?:\\S+ ){0,3}?(?:reject|refus|invalid|argument|name)|client host rejected|cannot (?:find|resolve) your|(?:bad|invalid) helo|reverse dns|ip name lookup failed|unresolvable relay",
    "(?:your|helo|ehlo|client|sender|sender's|sending) (?:\\S+ ){0,3}?(?:domain|host|hostname|ip|address|server) (?:\\S+ ){0,3}?(?:(?:does ?n[o']t|do(?:es)? not) (?:exist|resolve)|(?:was |is )?not found|(?:is )?unknown)",
  ),
  rule(
    "host_unknown",
    "likely",
    "(?:host|domain)(?: or domain)?(?: name)?s? (?:\\S+ ){0,3}?(?:not found|(?:is )?unknown|does ?n[o']t exist|do(?:es)? not exist|could ?n[o']t be found|(?:is )?invalid|not resolve)(?! or service)|unknown (?:host|domain|mail domain)|no such (?:host|domain)|non-?existent (?:host|domain)|name or service not known|couldn'?t find any host|invalid domain name",
    "(?:recipient )?domain must exist|nonexistentdomain|unrouteable (?:address|mail domain)|unroutable address|all host address lookups failed|all relevant mx records point to non-existent|domain is not reachable|remote domain does ?n'?t exist|mail domain mentioned in e-?mail address is unknown|account or domain may not exist|dns error: (?:domain name not found|dns server returned answer with no data)",
    "(?:domain|host) of (?:the )?(?:recipient|addressee)(?:'s)?(?: address| mailbox)? (?:does ?n[o']t|do(?:es)? not) exist|(?:domain|host|email address) is unknown(?! user)|unknown domain(?: name)?\\b|(?:invalid|bad|illegal|non-existing) (?:recipient |destination |mail )?(?:host\\/)?domain|illegal host(?:\\/domain)? name|\\bnxdomain\\b|(?:does ?n[o']t|do(?:es)? not) exist in (?:the )?dns|no mail hosts? for domain|could not resolve (?:host|domain)",
    "\\(bad-domain\\)|bad destination (?:system|host)|(?:host|domain) (?:[a-z0-9.-]+ )?not found",
    ...refusalSources("unknownHost"),
  ),
  rule(
    "content",
    "likely",
    "\\bspam|\\(spam-related\\)|\\(content-related\\)|junk mail|virus|malware|phish|unsolicited|bulk (?:e-?)?mail|bulk\\.advertising|content (?:filter|rejected|denied|error|is not|judged|presents)|(?:banned|unacceptable|restricted|prohibited|inappropriate|suspicious) (?:content|attachment|file)|(?:mail|message) content|illegal attachment|attachments? (?:\\S+ ){0,3}(?:not|block|reject|denied|type)|message (?:filtered|looks like)|spamassassin|uribl|surbl|recurrent pattern|not (?:\\S+ ){0,2}(?:7|8)-?bit|bare (?:lf|line ?feed)|line too long|malformed|infected",
    ...refusalSources("content"),
  ),
  rule(
    "rate_limited",
    "likely",
    "rate[ -]?limit|too (?:many|much) (?:\\S+ ){0,3}(?:connection|session|recipient|message|mail|login|concurrent|error|invalid|rcpt)|too (?:fast|quickly|frequent)|frequency (?:of|is )?(?:\\S+ ){0,4}limited|frequency limited|(?:sending|daily|hourly|hour|relay|user|message|recipient) (?:\\S+ ){0,3}(?:limit|quota) (?:\\S+ ){0,2}(?:exceed|reach)|exceeded (?:\\S+ ){0,4}(?:rate|limits?|number of messages|threshold)|throttl|slow down|unusual rate|excessive volume|concurrent|unusual(?:ly)? (?:high )?(?:volume|amount)|unexpected volume",
    ...refusalSources("rateLimited"),
  ),
  rule(
    "blocked",
    "likely",
    "black ?list|block ?list|deny ?list|\\b(?:rbl|dnsbl|drbl|sbl|xbl|pbl|dul|dynamic ip|dialup)\\b|spamhaus|spamcop|sorbs|barracuda(?:central)?|reputation|grey ?list|gray ?list|reverse dns|\\bptr\\b|ip name lookup|client host|\\bhelo\\b|\\behlo\\b|poor reputation|listed (?:at|in|on|by)",
    "(?:your|this|the|from|client|sending) (?:mail ?server|ip|server|host|network|domain|address)(?:'s)?(?: address)? (?:\\S+ ){0,5}?(?:block|reject|den|banned|refus|not (?:allowed|welcome|permitted|accept))|(?:connections|messages|mail|all mail) (?:\\S+ ){0,4}?(?:not accept|refused|rejected|dropped by|deferred)|not accepting connections|no access from|access denied|blocked (?:using|by|for)|go away|banned sending ip|ip (?:\\S+ ){0,3}(?:is )?(?:blocked|banned|denied)|unverifyable sending ip|user complaints|confirm this mail server",
    ...refusalSources("blockedHost"),
  ),
  rule(
    "policy",
    "likely",
    "polic(?:y|ies)|\\(policy-related\\)|prohibit|not (?:allowed|permitted|authori[sz]ed)|administratively|(?<!connection )refused by|permission denied|organi[sz]ation(?:al)? settings|protocol violation|message (?:was )?(?:refused|rejected|blocked|bounced)|tls (?:is )?required|starttls|encrypt",
  ),
  rule(
    "expired",
    "likely",
    "could not find a gateway for|in the queue too long|\\(message-expired\\)|(?:delivery|message|queue|envelope|mail) (?:\\S+ ){0,2}(?:time )?expired|time expired|timed? ?out|could not be delivered for (?:too long|the last)|(?:un)?able to deliver (?:\\S+ ){0,3}for \\d+ (?:day|hour)|retry time(?:out)? (?:not reached|exceeded)|have been failing for a long time|not (?:been )?(?:reachable|delivered|collected) (?:within|after)|was not delivered within|delivery failed \\d+ attempts|did not (?:accept our requests to connect|respond)|giving up|server (?:is )?not responding|not responding|host (?:is )?not reachable|maximum (?:queue )?(?:lifetime|retry|time)|has been frozen|was frozen on arrival|delayed|too old",
  ),
  rule(
    "network",
    "likely",
    "connection (?:was )?(?:refused|reset|closed|dropped|lost|failed|aborted|timed)|(?:unable|could not|couldn't|cannot|can't|wasn't able) (?:to )?(?:connect|establish an smtp|contact|reach|find a mail exchanger)|no route to host|unreachable|socket error|network (?:error|is)|lost connection|no (?:answer|valid route)|name service error|unable to resolve|all routes to destination|best-preference mx|conversation with (?:\\S+ ){0,3}(?:timed|failed)|smtp connection failed|no smtp connection got far enough",
  ),
  rule(
    "system",
    "likely",
    "(?:local|system|server|mail system|internal|temporary|ldap|configuration|resource|i/o|file) (?:\\S+ ){0,2}(?:error|problem|failure|full|busy|misconfigured)|misconfigur|(?:service|system|resources|server) (?:\\S+ ){0,2}(?:unavailable|not available|busy|down)|interrupted system call|insufficient system|can't create|cannot (?:open|create|append|write|exec)|no such file|permission|disk full|unknown mailer error|mailer error|exit(?:ed)? (?:with )?(?:status|code)|returned \\d|command (?:died|failed|not (?:recogni[sz]ed|implemented))|pipe to|local delivery failed|lmtp (?:error|transmission)|syntax error|sequence of commands|improper (?:sequence|use)|several matches|aliasing/forwarding loop|deliver(?:y to )?(?:file|pipe) forbidden|parameters? (?:not|error)|transaction failed|several matches found|could not load drd|requested action aborted|insufficient permission|temporary local problem",
  ),
];

/** No such user, in words that filters also use, or that may refer to a domain. */
const NO_SUCH_USER: readonly Rule[] = [
  rule(
    "user_unknown",
    "weak",
    "(?<!(?:ip|sender|server|your|from|client|source) )(?:user|recipient|mailbox|account|address|addressee|alias|person|login|e-?mail|local part|account name)s? ?(?:\\(@?\\) |@ |<?@?>? ?)?(?:name |address |id )?(?:\\S+ ){0,3}?(?:unknown|not (?:found|known|exist|present|valid|local|active|listed|a known|recogni[sz]ed|ok\\b|accepted|available here|registered)|does ?n[o']t exist|do not exist|doesn't exist|invalid|unavaill?able|unavaiable|nonexist|(?:was|is) not (?:found|known|valid|recogni[sz]ed))",
    "(?:unknown|invalid|no such|no|bad|non-?existent|illegal|incorrect|wrong|undefined) (?!ip |sender |client |source )(?:\\S+ )?(?:user|recipient|mail ?box|account|address|addressee|e-?mail address|alias|person|id)\\b(?! or domain| limit)",
    "(?:recipient|address|rcpt|user|account|mailbox) @?[:;,.)]* ?(?:could not be found|can ?n[o']t be found|is not (?:here|valid)|do(?:es)?n't exist|has been rejected|rejected(?=\\.?$| \\()|refuses to accept)|(?:recipient|address|callout) verif(?:y|ication) failed|verification failed for @|(?:could not|couldn't) verify (?:the )?(?:recipient|address)|non existent (?:user|recipient|mailbox|address)|don't have such an? (?:user|account|mailbox)|^[\\d. -]*@?\\S{0,80} ?do(?:es)? not exist\\.?$",
    "(?:no|not) (?:\\S+ ){0,2}(?:one at this address|account by that name|mail box available|mailbox (?:found|by that name)|valid recipients|(?:a )?valid (?:user|recipient|mailbox|address|account)|a (?:local|known) (?:address|user)|an active address|here by that name|our customer|email addresses)|is not a (?:known|valid)|wrong or no longer valid|no longer (?:accepts? mail|in use|exists?|available|valid)|destination addresses were unknown|rejected recipients?|badrcptto|badrecipientto|validrcptto|in name directory|envelope recipient has been denied|can't accept user|recipient name is not recogni[sz]ed|rcpt (?:\\S+ )?does not exist|rejected: account unavailable|missing home directory|550 address|542 .{0,60}rejected",
    "(?:mailbox|account|user) (?:\\S+ ){0,3}(?:removed|deleted|terminated|cancelled|canceled|closed)|recipient address rejected(?:\\.|: ?(?:access denied|user|invalid|unknown|undeliverable|no|not|$))|5\\.1\\.0 address rejected|#5\\.1\\.[01] (?:bad )?address|^[\\d. -]*@?:? ?(?:(?:was )?not found|(?:could|can) ?n[o']t be found)|> not found|recipients? (?:was|were) undeliverable|recipient address rejected(?=\\.?$| \\()",
  ),
];

/** The length of one server's words on one recipient that is read, in characters. */
const MAX_WORDS = 3000;

/** The reason in a server's words; null if unknown. */
export function findReason(text: string): Finding | null {
  const words = plainWords(text);
  return RULES.find((rule) => rule.words.test(words)) ?? null;
}

/** Whether a server's words say that there is no such user. */
export function namesNoMailbox(text: string): boolean {
  const words = plainWords(text);
  return NO_SUCH_USER.some((rule) => rule.words.test(words));
}

/** Lower case, without links, addresses, hosts and ids, which can contain any word. */
function plainWords(text: string): string {
  return text
    .slice(0, MAX_WORDS)
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/https?:\/\/\S+|www\.\S+/g, " ")
    .replace(/\S+/g, (token) => (token.includes("@") ? `@${tail(token)}` : token))
    .replace(/\s+/g, " ");
}

/** The punctuation that follows an address. */
function tail(token: string): string {
  return /[:;,.)\]]*$/.exec(token.slice(-8))?.[0] ?? "";
}
