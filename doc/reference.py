#!/usr/bin/env python3
"""reference.py - the reference chapters of the manual and the man pages, from the comments of the public headers.

    reference.py --texi DIR [--figures DIR --figure NAME...] HEADER...
                                         DIR/NAME.texi for each header, DIR/chapters.texi, which includes them all,
                                         DIR/about.texi with the version and DIR/figures.texi with those pictures
    reference.py --man DIR HEADER...     DIR/adder-NAME.3 for each header, DIR/adder.3, and DIR/NAME.3 for every public
                                         function, macro and type
    reference.py --names HEADER...       the public names: kind and name, one a line

With --examples DIR, DIR/NAME.c has the examples for the header adder/NAME.h: the body of a function that follows a
comment with nothing but a public name is the example of the section that documents this name.

The headers are the only source of the text.  A name is documented by a comment above its declaration, or behind it
on the same line; declarations without an empty line between them share the comment above.  A comment with an empty
line behind it opens a section: its first words are the heading, the rest is the text of the section.  A line such as

    adder_status adder_T_add(T *r, T a, T b)     r = a + b

in that text documents the functions of that name, wherever they are defined.  A T in the name stands for every type,
and such a line includes the forms _sat and _wrap.  Functions that macros write are found by expanding the macros.  In
the comment that a header begins with, a short line by itself, without a full stop, is the heading of a section.  A
public name without a comment is an error, reported with its file and line.  Names that begin with adder__ or ADDER__
are internal.  Code for C++ alone is skipped."""

import argparse
import functools
import os
import re
import struct
import sys
import textwrap

C_TYPES = {f"{kind[0]}{bits}": f"{kind}{bits}_t" for kind in ("int", "uint") for bits in (8, 16, 32, 64)}
C_TYPES.update(i128="adder_i128", u128="adder_u128")
TYPES = "i8 i16 i32 i64 i128 u8 u16 u32 u64 u128".split()
PROTOTYPE = re.compile(r"^((?:const )?\w+ \**)(adder_\w+)\(([^()]*)\)(?:\s{2,}(.*))?$")


class Error(Exception):
    """A declaration or comment that cannot be documented."""


# --- Reading: a header as items, in the order of the file.


class Item:
    """A comment, a preprocessor line, a macro's use or a declaration."""

    def __init__(self, kind, text, line, end, blank):
        self.kind, self.text, self.line, self.end = kind, text, line, end
        self.blank = blank  # an empty line is in front of it
        self.behind = ""  # the comment on the line where it ends


def balanced(text, at, opening, closing):
    """The position behind the bracket that closes the one at `at`; comments and strings are passed over."""
    depth = 0
    pattern = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|.", re.S)
    for match in pattern.finditer(text, at):
        if match.group() == opening:
            depth += 1
        elif match.group() == closing:
            depth -= 1
            if depth == 0:
                return match.end()
    return len(text)


def end_of_declaration(text, at):
    """The position behind a declaration: its semicolon, or the brace that closes a function's body."""
    is_type = re.match(r"(?:__extension__\s+)?(?:typedef|struct|union|enum)\b", text[at:])
    pattern = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|.", re.S)
    while at < len(text):
        match = pattern.match(text, at)
        at = match.end()
        if match.group() == "(":
            at = balanced(text, match.start(), "(", ")")
        elif match.group() == "{":
            at = balanced(text, match.start(), "{", "}")
            if not is_type:
                return at
        elif match.group() == ";":
            return at
    return at


def items_of(text):
    """The items of a header, without what is only for C++."""
    items = []
    conditions = []  # for each open #if: whether this branch of it is only for C++
    at, line, blank = 0, 1, False
    while at < len(text):
        space = re.compile(r"\s*").match(text, at).group()
        blank = blank or space.count("\n") > (1 if at else 0)
        new_line = "\n" in space or at == 0
        line += space.count("\n")
        at += len(space)
        if at >= len(text):
            break
        if text.startswith("/*", at):
            kind, end = "comment", text.index("*/", at) + 2
        elif text[at] == "#":
            kind, end = "directive", re.compile(r"(?:\\\n|/\*.*?\*/|[^\n/]|/(?!\*))*", re.S).match(text, at).end()
        elif re.compile(r'extern\s+"C"\s*\{|\}').match(text, at):
            kind, end = "bracket", re.compile(r'extern\s+"C"\s*\{|\}').match(text, at).end()
        elif re.compile(r"[A-Z_0-9]+\(").match(text, at):
            kind, end = "use", balanced(text, text.index("(", at), "(", ")")
        else:
            kind, end = "declaration", end_of_declaration(text, at)
        piece = text[at:end]
        item = Item(kind, piece, line, line + piece.count("\n"), blank)
        at, line = end, item.end
        if kind == "directive":
            trailing = re.search(r"/\*(.*?)\*/\s*$", piece, re.S)
            if trailing:
                item.behind, item.text = trailing.group(), piece[: trailing.start()]
            word = re.match(r"#\s*(\w+)\s*(.*)", item.text.replace("\\\n", " "))
            if word and word.group(1) in ("if", "ifdef", "ifndef"):
                condition = word.group(2).strip()
                conditions.append(condition in ("__cplusplus", "defined __cplusplus"))
                continue
            if word and word.group(1) in ("else", "elif"):
                conditions[-1] = False
                continue
            if word and word.group(1) == "endif":
                conditions.pop()
                continue
        if any(conditions) or kind == "bracket":
            continue
        if kind == "comment" and not new_line and items and items[-1].end == item.line:
            items[-1].behind = piece
            continue
        items.append(item)
        blank = False
    return items


# --- Macros that write functions.


def without_comments(text):
    return re.sub(r"/\*.*?\*/", " ", text, flags=re.S)


def macro_of(text):
    """(name, parameters or None, body) of a #define."""
    flat = without_comments(text.replace("\\\n", "\n"))
    match = re.match(r"#\s*define\s+(\w+)(?:\(([^)]*)\))?(.*)", flat, re.S)
    parameters = match.group(2)
    names = None if parameters is None else [p.strip() for p in parameters.split(",")]
    return match.group(1), names, match.group(3)


def split_arguments(text):
    parts, depth, part = [], 0, ""
    for c in text:
        depth += (c == "(") - (c == ")")
        if c == "," and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += c
    return parts + [part.strip()]


def expand(text, macros):
    """`text` with every use of a macro expanded."""
    out, at = "", 0
    for match in iter(lambda: re.compile(r"\b(ADDER__\w+)\(").search(text, at), None):
        name = match.group(1)
        end = balanced(text, match.end() - 1, "(", ")")
        out += text[at : match.start()]
        if macros.get(name, (None, ""))[0] is None:
            out += text[match.start() : end]
        else:
            parameters, body = macros[name]
            arguments = split_arguments(text[match.end() : end - 1])
            values = dict(zip(parameters, arguments))
            body = re.sub(r"\b[A-Za-z_]\w*\b", lambda m: values.get(m.group(), m.group()), body)
            out += expand(re.sub(r"\s*##\s*", "", body), macros)
        at = end
    return out + text[at:]


# --- Comments as text.


def lines_of(comment):
    """The lines of a comment without its marks."""
    lines = comment.strip()[2:-2].split("\n")
    rest = [line.rstrip() for line in lines[1:]]
    margin = min((len(line) - len(line.lstrip()) for line in rest if line), default=0)
    lines = [lines[0].strip()] + [line[margin:] if margin <= 4 else line.strip() for line in rest]
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def blocks_of(lines):
    """Paragraphs ("text", words), tables ("table", [(code, words)]), prototypes (the same) and examples ("example",
    lines)."""
    blocks, current, kind = [], [], None

    def finish():
        nonlocal current, kind
        while current and not current[-1].strip():
            current.pop()
        if kind == "text":
            blocks.append(("text", " ".join(line.strip() for line in current)))
        elif kind == "prototypes":
            blocks.append(("prototypes", rows_of(current)))
        elif kind == "example":
            rows = rows_of(current)
            example = textwrap.dedent("\n".join(current)).split("\n")
            blocks.append(("table", rows) if rows and all(words for _, words in rows) else ("example", example))
        current, kind = [], None

    for line in lines:
        if not line.strip():
            if kind == "example":
                current.append("")
            else:
                finish()
            continue
        if PROTOTYPE.match(line.strip()):
            new = "prototypes"
        elif kind == "prototypes" and re.match(r"\s{12,}", line):
            new = kind
        else:
            new = "example" if line.startswith("    ") else "text"
        if kind not in (None, new):
            finish()
        kind = new
        current.append(line)
    finish()
    return blocks


def rows_of(lines):
    """Lines of code, three or more spaces, and words, which may continue below, as [(code, words)]; None if a line differs."""
    rows = []
    margin = min(len(line) - len(line.lstrip()) for line in lines if line)
    for line in lines:
        match = re.match(r"(\S.*?)\s{3,}(\S.*)$", line[margin:])
        if match:
            rows.append([match.group(1), match.group(2)])
        elif rows and re.match(r"\s{12,}\S", line[margin:]):
            rows[-1][1] += " " + line.strip()
        elif PROTOTYPE.match(line.strip()):
            rows.append([line.strip(), ""])
        else:
            return None
    return [tuple(row) for row in rows]


# --- Declarations.


class Name:
    """A public name: its kind ("function", "macro", "type", "constant"), and how it is declared."""

    def __init__(self, kind, name, line, returns="", arguments=None, text="", behind=""):
        self.kind, self.name, self.line = kind, name, line
        self.returns, self.arguments, self.text = returns, arguments, text
        self.behind = blocks_of(lines_of(behind)) if behind else []
        self.members = []  # the constants of an enumeration
        self.form = ""  # "saturating" or "wrapping", where the comment is of the checked form
        self.others = []  # further names that its entry stands for


class Entry:
    """Names that share a comment."""

    def __init__(self, names, blocks):
        self.names, self.blocks, self.all = names, blocks, None

    def all_names(self):
        """Every name that it documents: with the constants of enumerations, and for a T the functions of each type."""
        if self.all is None:
            self.all = self.collect()
        return self.all

    def collect(self):
        found = []
        for name in self.names:
            found += [name] if "adder_T_" not in name.name else []
            found += name.members + [family_member(name, other) for other in name.others if other != name.name]
        return found


class Section:
    def __init__(self, title, blocks):
        self.title, self.blocks, self.entries = title, blocks, []
        self.intro = []  # what the header's first comment says of it
        self.example = []  # lines of C

    def parameters(self):
        return parameters_of(name for entry in self.entries for name in entry.names)

    def names(self):
        return [name for entry in self.entries for name in entry.all_names()]


def is_public(name):
    return re.match(r"adder_(?!_)|ADDER_(?!_)", name) is not None


def function_in(text, line, behind):
    flat = " ".join(without_comments(text).replace("ADDER_API", " ").replace("static inline", " ").split())
    flat = re.sub(r"__attribute__\s*\(\(.*?\)\)\)*\s*|ADDER__\w+(\([^()]*\))?\s+", "", flat)
    match = re.match(r"([\w\s*]*?[\s*])(adder_\w+)\s*\(", flat)
    if not match:
        return None
    end = balanced(flat, match.end() - 1, "(", ")")
    arguments = flat[match.end() : end - 1].strip()
    return Name("function", match.group(2), line, match.group(1).strip(), arguments, behind=behind)


def constants_in(text, line):
    """The constants of an enumeration."""
    body = text[text.index("{") + 1 : text.rindex("}")]
    names = []
    for match in re.finditer(r"\b(ADDER_\w+)\s*(=\s*[^,/]+?)?\s*(,|(?=\s*$)|(?=/\*))\s*(/\*.*?\*/)?", body, re.S):
        at = line + text[: text.index("{") + 1 + match.start()].count("\n")
        value = (match.group(2) or "")[1:].strip()
        names.append(Name("constant", match.group(1), at, text=value, behind=match.group(4) or ""))
    return names


def names_in(item):
    """The public names that an item declares."""
    text = item.text
    if item.kind == "directive":
        if not re.match(r"#\s*define\s+ADDER_(?!_)\w+|#\s*define\s+adder_(?!_)\w+", text):
            return []
        name, parameters, body = macro_of(text)
        arguments = None if parameters is None else ", ".join(parameters)
        return [Name("macro", name, item.line, arguments=arguments, text=" ".join(body.split()), behind=item.behind)]
    flat = " ".join(without_comments(text).split())
    if re.match(r"(?:__extension__ )?typedef\b|enum\b", flat):
        function = re.match(r"typedef .*\(\*(\w+)\)", flat)
        last = re.search(r"(\w+)\s*;$", flat)
        name = function.group(1) if function else last.group(1) if last and "typedef" in flat else ""
        constants = constants_in(text, item.line) if re.search(r"\benum\b[^;]*\{", flat) else []
        if not name:
            return constants
        found = Name("type", name, item.line, text=text, behind=item.behind)
        found.members = constants
        return [found] if is_public(name) else []
    if "ADDER_API" in flat or flat.startswith("static inline"):
        found = function_in(text, item.line, item.behind)
        if found is None:
            raise Error(f"{item.line}: unknown declaration: {flat[:60]}")
        return [found] if is_public(found.name) else []
    return []


# --- A header as a whole.


class Header:
    def __init__(self, path):
        self.path = path
        self.file = os.path.basename(path)
        self.stem = self.file[: -len(".h")]
        self.sections = [Section(None, [])]
        self.announced = []  # sections whose text is in the header's first comment
        self.names = {}  # name: Name
        self.errors = []  # "line: what is wrong"
        with open(path, encoding="utf-8") as f:
            items = items_of(f.read())
        try:
            self.read_intro(items)
            self.read(items)
            self.expand_macros(items)
            self.check()
            self.sections[1:1] = self.announced
            # A heading with nothing under it was one of internal things.
            self.sections = [s for s in self.sections if s.title is None or s.intro or s.blocks or s.entries]
        except Error as e:
            self.errors.append(str(e))

    def read_intro(self, items):
        if not items or items[0].kind != "comment" or " - " not in items[0].text:
            raise Error("1: the header does not begin with a comment with its name and title")
        lines = lines_of(items[0].text)
        lines[0] = lines[0].split(" - ", 1)[1]
        lines = [line for line in lines if "SPDX-License-Identifier" not in line]
        blocks = blocks_of(lines)
        self.title, self.intro = blocks[0][1].rstrip("."), []
        part = self.intro
        for kind, content in blocks[1:]:
            if kind == "text" and re.fullmatch(r"[A-Z][^.:,]{2,40}", content):
                self.announced.append(Section(content, []))
                part = self.announced[-1].intro
            else:
                part.append((kind, content))

    def read(self, items):
        """Comments and the names below them, to entries and sections."""
        comment, names, guard = None, [], None

        def finish():
            nonlocal comment, names
            if names:
                self.add(names, comment)
            elif comment is not None and comment.loose:
                self.open_section(comment)
            comment, names = None, []

        for item in items[1:]:
            if item.kind == "comment":
                finish()
                comment = item
                comment.loose = True  # until something follows at once
                continue
            if item.blank:
                finish()
            if comment is not None:
                comment.loose = False
            found = names_in(item)
            if item.kind == "directive" and guard is None and re.match(r"#\s*define", item.text):
                guard, found = item, []
            names += [name for name in found if self.is_new(name, names)]
            transparent = item.kind == "directive" or re.fullmatch(r"struct \w+;", item.text)
            if not found and not names and not transparent:
                comment = None  # a comment on something internal
        finish()

    def is_new(self, name, others):
        return name.name not in self.names and name.name not in [other.name for other in others]

    def open_section(self, comment):
        if re.search(r"adder__|ADDER__|clang-format", comment.text):
            return
        blocks = blocks_of(lines_of(comment.text))
        if not blocks or blocks[0][0] != "text":
            return
        first = blocks[0][1]
        title, rest = first.rstrip("."), ""
        for end in (r"[.:]\s+", r",\s+"):
            if len(title) > 48:
                title, *more = re.split(end, first, maxsplit=1)
                rest = more[0] if more else ""
        split = re.split(r"(?<=\w)[.:]\s+", first, maxsplit=1)
        if len(split) == 2 and len(split[0]) <= 48:
            title, rest = split
        blocks = ([("text", re.sub(r"^(?!adder_)[a-z](?=[a-z])", lambda m: m.group().upper(), rest))] if rest else []) + blocks[1:]
        announced = [section for section in self.announced if section.title == title]
        self.announced = [section for section in self.announced if section.title != title]
        self.sections += announced or [Section(title, [])]
        self.add_prototypes(blocks, comment.line)

    def add_prototypes(self, blocks, line):
        """The text of a section, in which tables and examples may be prototypes."""
        section = self.sections[-1]
        group = None  # the last prototypes, if they have no words of their own
        for kind, content in blocks:
            if kind == "example" and group is not None:  # indented below prototypes: about them
                paragraphs = "\n".join(content).split("\n\n")
                group.blocks += [("text", " ".join(paragraph.split())) for paragraph in paragraphs]
                continue
            group = None
            if kind == "text" and content.startswith("and the _sat and _wrap forms of each"):
                continue  # they are listed
            if kind != "prototypes":
                if section.entries:
                    section.entries.append(Entry([], [(kind, content)]))
                else:
                    section.blocks.append((kind, content))
                continue
            names = []
            for code, words in content:
                match = PROTOTYPE.match(code)
                name = Name("function", match.group(2), line, match.group(1).strip(), match.group(3))
                name.behind = [("text", words)] if words else []
                names.append(name)
                self.names[name.name] = name
            if all(name.behind for name in names):
                section.entries += [Entry([name], []) for name in names]
            else:
                group = Entry(names, [])
                section.entries.append(group)

    def add(self, names, comment):
        blocks = blocks_of(lines_of(comment.text)) if comment is not None else []
        if blocks and len(blocks) > 1 and re.fullmatch(r"[A-Z][\w ]{2,30}\.?", blocks[0][1] if blocks[0][0] == "text" else ""):
            self.sections.append(Section(blocks[0][1].rstrip("."), []))
            blocks = blocks[1:]
        undocumented = []
        for name in names:
            if self.prototype_of(name.name):
                self.prototype_of(name.name).others.append(name.name)
                undocumented.append(name)
            elif not blocks and not name.behind:
                self.errors.append(f"{name.line}: {name.name} has no comment")
        names = [name for name in names if name not in undocumented]
        for name in names:
            for member in name.members:
                self.names[member.name] = member
            self.names[name.name] = name
        for name in undocumented:
            self.names[name.name] = name
        if not names:
            return
        entries = self.sections[-1].entries
        if blocks:
            entries.append(Entry(names, blocks))
        else:
            constants = [name for name in names if name.kind == "constant"]
            if constants:
                entries.append(Entry(constants, []))
            entries.extend(Entry([name], []) for name in names if name not in constants)

    def prototype_of(self, name):
        """The name in a section's text that documents this one."""
        candidates = [name]
        family = re.match(r"adder_(%s)_(\w+)$" % "|".join(TYPES), name)
        if family:
            rest = family.group(2)
            for form in (rest, re.sub(r"^from_(%s)(?=_|$)" % "|".join(TYPES), "from_S", rest)):
                candidates += ["adder_T_" + form, "adder_T_" + re.sub(r"_(sat|wrap)$", "", form)]
        for candidate in candidates:
            found = self.names.get(candidate)
            if found is not None and found.kind == "function" and (family is None or candidate != name):
                return found
        return None

    def expand_macros(self, items):
        """The functions that macros write, each documented by a prototype in the text."""
        macros = {}
        for item in items:
            if item.kind == "directive" and re.match(r"#\s*define\s+ADDER__\w+", item.text):
                name, parameters, body = macro_of(item.text)
                macros.setdefault(name, (parameters, body))
        for item in items:
            if item.kind != "use":
                continue
            for match in re.finditer(r"static inline ([\w\s*]+?)\b(adder_\w+)\(", expand(item.text, macros)):
                name = match.group(2)
                if not is_public(name) or name in self.names:
                    continue
                prototype = self.prototype_of(name)
                if prototype is None:
                    self.errors.append(f"{item.line}: {name} has no comment: no section's text has its prototype")
                    continue
                prototype.others.append(name)
                self.names[name] = Name("function", name, item.line)

    def check(self):
        """Prototypes of functions that are nowhere defined."""
        for name in self.names.values():
            if "adder_T_" in name.name and not name.others:
                self.errors.append(f"{name.line}: the comment documents {name.name}, of which there is no function")

    def public(self):
        """(kind, name) of every public name, sorted."""
        return sorted((n.kind, n.name) for n in self.names.values() if "adder_T_" not in n.name)


    def read_examples(self, path):
        """The examples of a program, each to the section of the name in the comment above it."""
        with open(path, encoding="utf-8") as f:
            text = f.read()
        for match in re.finditer(r"^/\* (\w+) \*/\nstatic void \w+\(void\)\n\{\n(.*?)^\}\n", text, re.M | re.S):
            found = [section for section in self.sections if match.group(1) in [name.name for name in section.names()]]
            if found:
                found[0].example = textwrap.dedent(match.group(2)).rstrip().split("\n")
            else:
                self.errors.append(f"1: {path} has an example of {match.group(1)}, which is not here")


def family_member(prototype, name):
    """The function of this name that the prototype documents, which may be for a type T."""
    if "adder_T_" not in prototype.name:
        return Name(prototype.kind, name, prototype.line, prototype.returns, prototype.arguments)
    family = re.match(r"adder_([iu]\d+)_(?:from_([iu]\d+)(?=_|$))?", name)
    form = next((form for form in forms(prototype) if form.name[len("adder_T_") :] == short_form(name)), prototype)
    types = {"T": C_TYPES[family.group(1)], "S": C_TYPES.get(family.group(2), "S")}
    returns, arguments = (re.sub(r"\b[TS]\b", lambda m: types[m.group()], text) for text in (form.returns, form.arguments))
    member = Name("function", name, prototype.line, returns, arguments)
    member.behind = prototype.behind
    if form is not prototype:
        member.form = "saturating" if name.endswith("_sat") else "wrapping"
    return member


def short_form(name):
    """i8_from_i16_sat as from_S_sat."""
    return re.sub(r"^adder_[iu]\d+_", "", re.sub(r"_from_[iu]\d+(?=_|$)", "_from_S", name))


def declaration(name):
    """A function or macro as C writes it."""
    if name.kind == "function":
        star = "" if name.returns.endswith("*") else " "
        return f"{name.returns}{star}{name.name}({name.arguments})"
    if name.kind == "macro":
        return name.name + ("" if name.arguments is None else f"({name.arguments})")
    return name.name


def forms(name):
    """The forms of a name with a T that have no entry of their own: adder_T_add_sat, adder_T_add_wrap."""
    found = []
    for suffix in ("sat", "wrap"):
        if re.search(r"_(sat|wrap)$", name.name):
            continue
        if any(other.endswith("_" + suffix) for other in name.others) and "T_" in name.name:
            arguments = re.sub(r"^[TS] \*r, ", "", name.arguments)
            found.append(Name("function", f"{name.name}_{suffix}", name.line, "T", arguments))
    return found


def definition(name):
    """The lines of a structure in C; none for other types."""
    if "struct" in name.text and "{" in name.text:
        return [re.sub(r"\s*/\*.*?\*/\s*$", "", line) for line in name.text.split("\n")]
    if "(*" in name.text:
        return name.text.split("\n")
    return []


# --- Texinfo.


def texi_escape(text):
    return text.replace("@", "@@").replace("{", "@{").replace("}", "@}")


TOKEN = (
    r"`[^`]*`|\"[^\"]*\"|\b(?:adder|ADDER)_\w+|\bs?u?int\d*_t\b|\b(?:size_t|NULL|PTRDIFF_MAX|SIZE_MAX|INT_MIN|INT64_MAX)\b"
    r"|\badder/\w+\.h\b|<\w+\.h>"
)
# Where the word a is an operand: in front of a sign, or of a word that no article precedes.
OPERAND_A = (
    r"a(?='s|\)?(?:[,.;:)\]]|$)|\)? ?(?:[-+*/<>=^|&%!]|(?:is|are|and|or|to|by|mod|modulo|in|if|has|may|must|as|of|for|from|with|at|on"
    r"|than|that|which|where|when|does|cannot|can|fits|divides|needs|rounded|towards|times|itself|without|not|plus|minus)\b))"
)
# What stands in front of a word that is not the parameter of that name.
NO_PARAMETER = re.compile(
    r"\b(?:the|an?|its|this|that|each|no|every|whose|same|one|other|significant|Jacobi)\s$", re.I
)


def marked(text, parameters):
    """Running text as (kind, piece): "code", "quote", "file", "parameter" or "plain"."""
    names = sorted(set(parameters) - {"a", "on"}, key=len, reverse=True)
    words = [rf"(?<![\w'.])(?:{'|'.join(names)})(?![\w]|\.\w)"] if names else []
    words += [r"(?<![\w'.])" + OPERAND_A] if "a" in parameters else []
    at = 0
    for match in re.finditer("|".join([TOKEN] + words), text):
        word = match.group()
        if re.fullmatch(TOKEN, word) is None:
            # The word, and not the parameter: "the size of", "a base".
            if len(word) > 1 and NO_PARAMETER.search(text[: match.start()]):
                continue
            kind = "parameter"
        elif word.startswith('"') and (" " in word.strip('"') and not re.search(r"[0-9%]", word)):
            kind, word = "quote", word[1:-1]
        elif re.match(r"adder/|<", word):
            kind = "file"
        else:
            kind, word = "code", word.strip('"' if word[0] == '"' else "`")
        yield "plain", text[at : match.start()]
        yield kind, word
        at = match.end()
    yield "plain", text[at:]


def parameters_of(names):
    """The names of the parameters of functions and macros."""
    found = []
    for name in names:
        for part in split_arguments(name.arguments or ""):
            match = re.search(r"\(\*(\w+)\)|(\w+)(?:\[\w*\])*$", part)
            if match and (name.kind == "macro" or " " in part):
                found.append(match.group(1) or match.group(2))
    return found


def texi_words(text, parameters=()):
    """Running text: names, parameters and quoted text marked, minus signs set as such."""
    form = {"code": "@code{%s}", "file": "@file{%s}", "parameter": "@var{%s}"}
    pieces = marked(text, parameters)
    out = "".join(
        texi_plain(piece) if kind == "plain" else f"``{texi_plain(piece)}''" if kind == "quote" else form[kind] % texi_escape(piece)
        for kind, piece in pieces
    )
    out = re.sub(r"(@var\{\w+\})@minus\{\}(?=th\b|bit\b)", r"\1-", out)
    return re.sub(r"(?<=[*( ])-(?=@var)", "@minus{}", out)


COOKBOOK = "Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook)."


def texi_plain(text):
    text = texi_escape(text)
    text = re.sub(r"(?<![\w)])-(?=[\w(|])|(?<= )-(?= )|(?<=\w)-(?=\d)", "@minus{}", text)
    text = re.sub(r"https?://[\w./]+\w", r"@url{\g<0>}", text)
    return re.sub(r"---?", "@minus{}@minus{}", text)


def texi_blocks(blocks, parameters=()):
    out = []
    for kind, content in blocks:
        if content == COOKBOOK:
            out.append("Ready answers to common questions are in the @ref{Cookbook}.")
        elif kind == "text":
            out.append(textwrap.fill(texi_words(content, parameters), 110, break_long_words=False, break_on_hyphens=False))
        elif kind == "table" or kind == "prototypes":
            rows = [f"@item {texi_escape(' '.join(code.split()))}\n{texi_words(words, parameters)}" for code, words in content]
            out.append("@table @code\n" + "\n".join(rows) + "\n@end table")
        else:
            narrow = [re.sub(r"(\S) {4,}", r"\1   ", line) if len(line) > 80 else line for line in content]
            lines = [texi_escape(line) for line in narrow]
            out.append("@smallexample\n" + "\n".join(lines) + "\n@end smallexample")
    return "\n\n".join(out)


def texi_arguments(arguments):
    """Parameters with their names marked."""
    parts = []
    for part in split_arguments(arguments):
        if part in ("void", "...", "") or not re.search(r"\w", part):
            parts.append("@dots{}" if part == "..." else part)
        elif "(*" in part:
            parts.append(re.sub(r"\(\*(\w+)\)", r"(*@var{\1})", part))
        else:
            parts.append(re.sub(r"(\w+)((?:\[\w*\])*)$", r"@var{\1}\2", part))
    return ", ".join(parts)


def texi_definition(name, x=""):
    if name.kind == "function":
        return f"@deftypefun{x} {{{name.returns}}} {name.name} ({texi_arguments(name.arguments)})"
    if name.kind == "macro" and name.arguments is None:
        return f"@defvr{x} Macro {name.name}"
    if name.kind == "macro":
        arguments = ", ".join("@dots{}" if a == "..." else f"@var{{{a}}}" for a in split_arguments(name.arguments))
        return f"@deffn{x} Macro {name.name} ({arguments})"
    if name.kind == "type":
        return f"@deftp{x} {{Data type}} {name.name}"
    return f"@defvr{x} Constant {name.name}"


def texi_findex(name):
    """Index entries of the names that have no definition of their own.  Not on paper, where they would fill pages."""
    lines = "".join(f"@findex {other}\n" for other in name.others if other != name.name)
    return f"@ifnottex\n{lines}@end ifnottex\n" if lines else ""


def texi_end(name):
    return "@end " + texi_definition(name).split()[0][1:]


def texi_members(name):
    """The constants of an enumeration as a table, if they have comments of their own."""
    lines = []
    for member in name.members:
        lines.append(f"@item {member.name}\n{texi_blocks(member.behind)}".rstrip())
    return "@vtable @code\n" + "\n".join(lines) + "\n@end vtable\n" if lines else ""


def texi_entry(entry):
    """An entry's definitions, one kind after the other, the comment under the last."""
    if not entry.names:
        return texi_blocks(entry.blocks) + "\n"
    out, parameters = "", parameters_of(entry.names)
    constants = [name for name in entry.names if name.kind == "constant"]
    others = [name for name in entry.names if name.kind != "constant"]
    if constants:
        out += texi_blocks(entry.blocks) + "\n\n"
        listing = Name("type", "", 0)
        listing.members = constants
        out += texi_members(listing)
    runs = []
    for name in others:
        command = texi_definition(name).split()[0]
        if runs and texi_definition(runs[-1][-1]).split()[0] == command:
            runs[-1].append(name)
        else:
            runs.append([name])
    for i, run in enumerate(runs):
        lines, index = [], ""
        for name in run:
            for form in [name] + forms(name):
                lines.append(texi_definition(form, "x" if lines else ""))
            index += texi_findex(name)
        out += "\n".join(lines) + "\n" + index
        for name in run:
            if definition(name):
                out += "@smallexample\n" + "\n".join(texi_escape(line) for line in definition(name)) + "\n@end smallexample\n"
        if i == len(runs) - 1 and not constants:
            out += texi_blocks(entry.blocks, parameters) + "\n"
        commented = [name for name in run if name.behind]
        if len(others) == 1 and commented:
            out += texi_blocks(run[0].behind, parameters) + "\n"
        elif commented:
            rows = [f"@item {name.name}\n{texi_blocks(name.behind, parameters)}" for name in commented]
            out += "\n@table @code\n" + "\n".join(rows) + "\n@end table\n"
        out += "".join(texi_members(name) for name in run)
        out += texi_end(run[0]) + "\n\n"
    return out


def node(header, title=""):
    return re.sub(r"[.,:(){}@]", "", f"adder-{header.stem} {title}".replace("{}", "braces")).strip()


def short(title):
    """A title that fits the head of a page."""
    return re.split(r":|, with ", title)[0]


def texi_header(header):
    out = f"@c Generated from include/adder/{header.file} by doc/reference.py.\n\n"
    out += f"@node {node(header)}\n@chapter @file{{adder/{header.file}}}: {texi_words(short(header.title))}\n\n"
    out += texi_blocks(header.intro) + "\n\n"
    for section in header.sections:
        if section.title is not None:
            title = texi_words(section.title)
            out += f"@node {node(header, section.title)}\n@section {title}\n\n"
            out += texi_blocks(section.intro) + "\n\n"
            out += texi_blocks(section.blocks, section.parameters()) + "\n\n"
        if section.example:
            out += "For example:\n\n" + texi_blocks([("example", section.example)]) + "\n\n"
        out += "".join(texi_entry(entry) + "\n" for entry in section.entries)
    return re.sub(r"\n{3,}", "\n\n", out)


def texi_figures(directory, names):
    """The pictures of a directory: NAME.png, and NAME.txt, whose first line is the caption.  Where there are no pictures,
    the text takes the place of the picture."""
    out = ""
    for name in names:
        with open(os.path.join(directory, name + ".txt"), encoding="utf-8") as f:
            text = f.read()
        caption = text.split("\n", 1)[0].strip()
        with open(os.path.join(directory, name + ".png"), "rb") as f:
            width, height = struct.unpack(">II", f.read(24)[16:])
        cm = min(15, 18 * width / height)  # caption and all on one page
        image = f"@image{{figures/{name},{cm:.1f}cm,,{texi_escape(caption).replace(',', '@comma{}')}}}"
        out += f"@ifnotinfo\n@float Figure,figure-{name}\n{image}\n@caption{{{texi_words(caption)}}}\n@end float\n@end ifnotinfo\n"
        out += f"@ifinfo\n@verbatim\n{text.rstrip()}\n@end verbatim\n@end ifinfo\n\n"
        out += "@tex\n\\vfil\\penalty0\n@end tex\n\n"  # what is left of a page is below its pictures, not between
    return out or "This copy of the manual was made without the pictures; @command{make bench-plots} draws them.\n"


def write_texi(headers, directory, figures, names):
    for header in headers:
        write(os.path.join(directory, header.stem + ".texi"), texi_header(header))
    lines = [f"@include reference/{header.stem}.texi\n" for header in headers]
    write(os.path.join(directory, "chapters.texi"), "@c Generated by doc/reference.py.\n\n" + "".join(lines))
    write(os.path.join(directory, "about.texi"), f"@set VERSION {version_of(headers)}\n")
    write(os.path.join(directory, "figures.texi"), texi_figures(figures, names))


# --- Man pages.


def man_escape(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def man_words(text, parameters=()):
    """Running text with parameters in italics."""
    out = ""
    for kind, piece in marked(text, parameters):
        piece = piece.replace("\\", "\\e").replace("-", "\\-")
        out += f"\\fI{piece}\\fP" if kind == "parameter" else f'"{piece}"' if kind == "quote" else piece
    return out


def man_fill(text):
    text = textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False)
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M) + "\n"


def man_blocks(blocks, parameters=()):
    out = ""
    for kind, content in blocks:
        if kind == "text":
            out += ".PP\n" + man_fill(man_words(content, parameters))
        elif kind == "table" or kind == "prototypes":
            for code, words in content:
                out += f".TP\n.B {man_escape(' '.join(code.split()))}\n{man_fill(man_words(words, parameters))}"
        else:
            out += ".PP\n.RS 4\n.EX\n" + man_escape("\n".join(content)) + "\n.EE\n.RE\n"
    return out


def man_prototype(name):
    text = declaration(name) + (";" if name.kind == "function" else "")
    lines = textwrap.wrap(text, 76, subsequent_indent=" " * 4, break_long_words=False, break_on_hyphens=False)
    parameters = "|".join(parameters_of([name])) or "(?!)"
    italic = (re.sub(rf"\b({parameters})(?=[,)\[])", r"\\fP\\fI\1\\fP\\fB", man_escape(line)) for line in lines)
    return "".join(f"\\fB{line}\\fP\n" for line in italic)


def man_declarations(names):
    out = ""
    for name in names:
        if name.kind == "type" and definition(name):
            out += man_escape("\n".join(definition(name))) + "\n"
            continue
        for form in [name] + forms(name):
            out += man_prototype(form)
    return out


def man_text(entry):
    """What an entry says, below its declarations."""
    parameters = parameters_of(entry.names)
    out = man_blocks(entry.blocks, parameters)
    commented = [name for name in entry.names if name.behind]
    if len(entry.names) == 1 and commented:
        out += man_blocks(entry.names[0].behind, parameters)
    else:
        out += "".join(man_member(name, parameters) for name in commented)
    return out + "".join(man_member(member) for name in entry.names for member in name.members)


def man_entry(entry):
    if not entry.names:
        return man_blocks(entry.blocks)
    return f".PP\n.nf\n{man_declarations(entry.names)}.fi\n.RS 4\n{man_text(entry)}.RE\n"


def man_member(name, parameters=()):
    return f".TP\n.B {name.name}\n" + re.sub(r"^\.PP\n", "", man_blocks(name.behind, parameters))


def man_page(page, what, version, body):
    top = f'.\\" Generated by doc/reference.py from the public headers.\n.TH {page} 3 "" "Adder {version}" "Adder"\n.nh\n'
    return f"{top}.SH NAME\n{page} \\- {man_escape(what)}\n{body}"


def man_see_also(pages):
    return ".SH SEE ALSO\n" + ",\n".join(f".BR {man_escape(page)} (3)" for page in pages) + "\n"


def pages_of(headers):
    return ["adder"] + ["adder-" + header.stem for header in headers]


def man_group(section):
    """The text of a section above its entries."""
    return man_blocks(section.intro) + man_blocks(section.blocks, section.parameters())


def man_remarks(section):
    """The text of a section between its entries."""
    parameters = section.parameters()
    return "".join(man_blocks(entry.blocks, parameters) for entry in section.entries if not entry.names)


def man_header(header, headers, version):
    body = f".SH SYNOPSIS\n.nf\n\\fB#include <adder/{header.file}>\\fP\n.fi\n.SH DESCRIPTION\n" + man_blocks(header.intro)
    for section in header.sections:
        if section.title is not None:
            body += f".SH {man_escape(section.title.upper())}\n" + man_group(section)
        elif section.entries:
            body += ".SH DECLARATIONS\n"
        if section.example:
            body += man_blocks([("text", "For example:"), ("example", section.example)])
        body += "".join(man_entry(entry) for entry in section.entries)
    body += man_see_also(page for page in pages_of(headers) if page != "adder-" + header.stem)
    return man_page("adder-" + header.stem, header.title, version, body)


def summary(name, entry, section, header):
    """A few words about a name: the first sentence of its comment."""
    texts = [content for kind, content in name.behind + entry.blocks + section.blocks if kind == "text"]
    sentences = re.split(r"(?<=[\w)\"'*])[.;:](?:\s|$)", (texts + [section.title or header.title])[0])
    first = sentences[0]
    if len(sentences) > 1 and (name.name in first or " " not in first):  # the declaration again, or a title
        first = sentences[1]
    while len(first) > 80 and re.search(r", | \(", first):
        first = re.split(r", (?=[^,]*$)| \((?=[^(]*$)", first)[0]
    first = textwrap.shorten(first, 100, placeholder=" ...")
    proper = re.match(r"(Python|C|C23|GMP|MPFR|Fisher|Euler|Jacobi|Kronecker|Legendre|Fibonacci|Lucas|GCC|IEEE)\b", first)
    first = first if proper else re.sub(r"^[A-Z](?=[a-z]* )", lambda m: m.group().lower(), first)
    if name.form:
        return f"{first}, {name.form}"
    return first if section.title is None or len(first + section.title) > 48 else f"{first} ({section.title[0].lower()}{section.title[1:]})"


@functools.lru_cache(maxsize=None)
def family(name):
    """The types of a function of adder/fixed.h."""
    return re.findall(r"(?<=_)[iu]\d+(?=_)", name) if name.startswith(("adder_i", "adder_u")) else []


def man_name(name, entry, section, header, version):
    """The page of a function, macro or type: it comes first, then what shares its comment, its group and an example."""
    kin = [other for other in entry.all_names() if family(other.name) == family(name.name) and other.kind != "constant"]
    others = [name] + [other for other in kin if other.name != name.name]
    body = f".SH SYNOPSIS\n.nf\n\\fB#include <adder/{header.file}>\\fP\n\n{man_declarations(others)}.fi\n"
    body += f".SH DESCRIPTION\n{man_text(entry)}"
    if family(name.name):
        body += f".PP\nFor the statuses and the three forms, see\n.BR adder\\-{header.stem} (3).\n"
    group = man_group(section) + man_remarks(section)
    if section.title is not None and group:
        body += f".SS {man_escape(section.title)}\n{group}"
    if section.example:
        body += ".SH EXAMPLE\n" + re.sub(r"^\.PP\n", "", man_blocks([("example", section.example)]))
    near = [other.name for other in section.names() if family(other.name) == family(name.name) and other.kind != "constant"]
    near = [other for other in dict.fromkeys(near) if other not in [kin.name for kin in others]]
    body += man_see_also(["adder", "adder-" + header.stem] + near[:20])
    return man_page(name.name, summary(name, entry, section, header), version, body)


def man_overview(headers, version):
    body = """.SH SYNOPSIS
.nf
\\fB#include <adder.h>\\fP

cc program.c $(pkg\\-config \\-\\-cflags \\-\\-libs adder)
.fi
.SH DESCRIPTION
Adder is a C library for numbers that must be right: integers of any size, decimals, fractions, doubles that are rounded
and printed correctly, and machine integers whose overflow is reported.  Each header has a page, and so does
each function, macro and type.
"""
    for header in headers:
        body += f".TP\n.BR adder\\-{header.stem} (3)\n{man_escape(header.title)}\n"
    body += """.SH EXAMPLE
.EX
adder_int a = ADDER_INT(0);
adder_status err = adder_int_pow(&a, ADDER_INT(2), ADDER_INT(100));
char text[64];
adder_int_str(text, sizeof text, a, 10);
printf("%s\\en", err ? adder_strerror(err) : text);
adder_int_clear(&a);
.EE
"""
    body += man_see_also(pages_of(headers)[1:]) + ".PP\nThe full manual: \\fBinfo adder\\fP.\n"
    return man_page("adder", "exact numbers that behave like Python's", version, body)


def version_of(headers):
    for header in headers:
        if "ADDER_VERSION" in header.names:
            return header.names["ADDER_VERSION"].text.strip('"')
    return ""


def write_man(headers, directory):
    version = version_of(headers)
    write(os.path.join(directory, "adder.3"), man_overview(headers, version))
    for header in headers:
        page = "adder-" + header.stem
        write(os.path.join(directory, page + ".3"), man_header(header, headers, version))
        for section in header.sections:
            for entry in section.entries:
                for name in entry.all_names():
                    if name.kind != "constant":
                        page = man_name(name, entry, section, header, version)
                        write(os.path.join(directory, name.name + ".3"), page)


# --- All of it.


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texi", metavar="DIR")
    parser.add_argument("--figures", metavar="DIR")
    parser.add_argument("--figure", metavar="NAME", action="append", default=[])
    parser.add_argument("--examples", metavar="DIR")
    parser.add_argument("--man", metavar="DIR")
    parser.add_argument("--names", action="store_true")
    parser.add_argument("header", nargs="+")
    arguments = parser.parse_args()
    headers = [Header(path) for path in arguments.header if path.endswith(".h")]
    for header in headers:
        program = os.path.join(arguments.examples or "", header.stem + ".c")
        if arguments.examples and os.path.exists(program):
            header.read_examples(program)
    errors = [f"{header.path}:{error}" for header in headers for error in header.errors]
    if errors:
        print("\n".join(errors), file=sys.stderr)
        return 1
    for directory in filter(None, (arguments.texi, arguments.man)):
        os.makedirs(directory, exist_ok=True)
        for old in os.listdir(directory):  # a name may have gone
            if old.endswith((".texi", ".3")):
                os.remove(os.path.join(directory, old))
    if arguments.texi:
        write_texi(headers, arguments.texi, arguments.figures, arguments.figure)
    if arguments.man:
        write_man(headers, arguments.man)
    if arguments.names:
        for header in headers:
            for kind, name in header.public():
                print(kind, name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
