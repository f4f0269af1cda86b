/** What the rep has written before the first mail. */

export const SETTINGS = `
postal_address = "Shifts Ltd, 1 Main Street, Berlin"

[send]
window = ["mon-fri 09:00-17:00"]
timezone = "Europe/Berlin"
holidays = ["2026-03-11"]
only = "ok"
max_per_day = 60

[ai]
mode = "review"
check = false

[close]
after = "4d"

[mailbox.ada]
from = "Ada Sales <ada@sales.example>"
signature = "Ada Sales"
smtp.url = "smtp://ada@127.0.0.1:PORT-ada?tls=off"
inbox = "HOME/inbox-ada"

[mailbox.ben]
from = "Ben Sales <ben@shifts.example>"
signature = "Ben Sales"
smtp.url = "smtp://ben@127.0.0.1:PORT-ben?tls=off"
inbox = "HOME/inbox-ben"
`;

/** @param last the text of the last step, which the rep changes later on */
export const fair = (last: string): string => `
name = "fair"
on_later = "later"

[[step]]
subject = "A question about {{ company }}"
text = """
Hi {{ first_name }},

we met at the fair. How do you plan your shifts today?
"""

[[step.variant]]
subject = "{{ company }} and shifts"
text = """
Hi {{ first_name }},

how many hours a week go into the shifts of {{ company }}?
"""

[[step]]
after = "3 working days"
text = "Hi {{ first_name }}, a spreadsheet, I guess? Most of our customers began with one."

[[step]]
after = "2 working days"
task = "Call {{ first_name }} at {{ phone }}"
skip_if = "phone == blank"
wait = "3d"

[[step]]
after = "3 working days"
subject = "One page on shifts, for {{ company }}"
text = "${last}"
`;

export const LATER = `
name = "later"

[[step]]
after = "1d"
subject = "You asked me to come back"
text = "Hi {{ first_name }}, you asked me to write to you about now."
`;

export const PLAYBOOK = `# Shifts Ltd

We sell a program that plans shifts. It costs 6 € per head and month.
`;

export const FIRST_LAST = "Hi {{ first_name }}, here is the one page that I had promised.";
/** As the rep words it later on, for those who are new then. */
export const NEXT_LAST = "Hi {{ first_name }}, here is the one page, with all prices.";
