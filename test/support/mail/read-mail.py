"""Reads mails with Python's email package: a JSON array of them in base64 from stdin, what they hold as
JSON to stdout."""

import base64
import hashlib
import json
import sys
from email import message_from_bytes, policy


def structure(part):
    if not part.is_multipart():
        return part.get_content_type()
    return [part.get_content_subtype(), *map(structure, part.iter_parts())]


def text_of(part):
    if part is None:
        return None
    return part.get_payload(decode=True).decode(part.get_content_charset())


def file_of(part):
    content = part.get_payload(decode=True)
    content_id = part["Content-ID"]
    return {
        "name": part.get_filename(),
        "nameInType": part["Content-Type"].params.get("name"),
        "type": part.get_content_type(),
        "contentId": content_id and content_id.strip()[1:-1],
        "disposition": part.get_content_disposition(),
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def read(mail):
    message = message_from_bytes(mail, policy=policy.default)
    parts = list(message.walk())
    bodies = [message.get_body((kind,)) for kind in ("plain", "html")]
    return {
        "text": text_of(bodies[0]),
        "html": text_of(bodies[1]),
        "files": [file_of(p) for p in parts if not p.is_multipart() and p not in bodies],
        "structure": structure(message),
        "encodings": [str(p["Content-Transfer-Encoding"]) for p in parts if not p.is_multipart()],
        "defects": [repr(defect) for p in parts for defect in p.defects],
    }


json.dump([read(base64.b64decode(mail)) for mail in json.load(sys.stdin)], sys.stdout)
