# python3 rulebook.py direct-bill-partner new 2025-09-30 2025-10-01
import hashlib, json, sys, urllib.request

FOLDER = "https://csp-guide.example/rulebook/"
role, applicant, *days = sys.argv[1:] or ["direct-bill-partner", "new"]

def fetch(name):
    with urllib.request.urlopen(FOLDER + name, timeout=20) as answer:
        return answer.read()

# The newest version, checked against the list.
newest = json.loads(fetch("versions.json"))[-1]
data = fetch(newest["date"] + "/rulebook.json")
if hashlib.sha256(data).hexdigest() != newest["files"]["rulebook.json"]:
    sys.exit("Not the file in the list")
rulebook = json.loads(data)
if rulebook["format"] != 1:
    sys.exit("The fields may mean something else")

# Between the first and the last possible day, nobody can tell.
def happened(boundary, day):
    if day >= boundary.get("latest", "9999"):
        return "yes"
    return "unknown" if day >= boundary.get("earliest", "") else "no"

def in_force(requirement, day):
    reach = next((it for it in requirement["applies"] if it["applicant"] == applicant), None)
    if reach is None:
        return "no"
    until = reach.get("until") or requirement["until"]
    begun = happened(reach.get("from") or requirement["from"], day)
    ended = happened(until, day) if until else "no"
    if begun == "no" or ended == "yes":
        return "no"
    return "yes" if (begun, ended) == ("yes", "no") else "unknown"

# With one day: what is in force. With two: what differs between them.
first, second = (days + [None, None])[:2]
for part in rulebook["roles"]:
    if part["role"] not in (role, "all-roles"):
        continue
    for it in part["requirements"]:
        if it["kind"] not in ("mandatory", "recommended"):
            continue
        before = in_force(it, first or rulebook["lastChecked"])
        after = in_force(it, second) if second else before
        if second and before != after:
            print(it["id"], before, ">", after)
        elif not second and before != "no":
            print(it["id"], before)
