/* search.js - the search field of the HTML manual, and links from names to the reference.  `make html` puts the list
   adder_index before it: [text, address] of each chapter, section and index entry. */

(function () {
    "use strict";

    var limit = 40;
    var decoder = document.createElement("textarea");
    var entries = adder_index.map(function (entry, at) {
        decoder.innerHTML = entry[0];
        return { text: decoder.value, key: decoder.value.toLowerCase(), href: entry[1], at: at };
    });
    var input, list, note;

    /* Whether a word of the key begins at this place. */
    function begins(key, at) {
        return at === 0 || /[^a-z0-9]/.test(key.charAt(at - 1));
    }

    /* How well an entry answers: the words that it has, and whether it begins with them.  "serialize" finds
       "serializing", and "compiler" finds "compiling". */
    function score(key, words, query) {
        var found = 0;
        words.forEach(function (word) {
            var at = key.indexOf(word);
            if (at >= 0) {
                found += begins(key, at) ? 10 : 8;
                return;
            }
            var stem = word.replace(/(ation|ing|ed|er|es|e|s)$/, "");
            at = stem.length >= 4 && stem !== word ? key.indexOf(stem) : -1;
            if (at >= 0 && begins(key, at))
                found += 8;
        });
        return found && found + (key === query ? 4 : key.indexOf(query) === 0 ? 2 : key.indexOf(query) > 0 ? 1 : 0);
    }

    /* The best answers.  Words that say nothing, as in "how do I", count only if there are no others. */
    function search(query) {
        var all = query.toLowerCase().trim().split(/\s+/);
        var words = all.filter(function (word) {
            return !/^(how|do|does|i|a|an|the|to|of|in|for|can|is|my|it|with|and|or|\?)$/.test(word);
        });
        words = words.length ? words : all;
        var found = [];
        entries.forEach(function (entry) {
            var points = score(entry.key, words, query.toLowerCase().trim());
            if (points >= 8 * Math.ceil(words.length / 2))
                found.push({ entry: entry, points: points });
        });
        found.sort(function (a, b) {
            return b.points - a.points || a.entry.text.length - b.entry.text.length || a.entry.at - b.entry.at;
        });
        return found;
    }

    function show() {
        var found = input.value.trim() === "" ? [] : search(input.value);
        var seen = {};
        list.textContent = "";
        found.slice(0, limit).forEach(function (one) {
            if (seen[one.entry.text + one.entry.href])
                return;
            seen[one.entry.text + one.entry.href] = true;
            var link = document.createElement("a");
            link.href = one.entry.href;
            link.textContent = one.entry.text;
            list.appendChild(document.createElement("li")).appendChild(link);
        });
        note.textContent = input.value.trim() === "" ? ""
            : found.length === 0 ? "Nothing found." : found.length > limit ? "The first " + limit + " of " + found.length : "";
    }

    /* Names in running text lead to the reference. */
    function link_names() {
        var reference = {};
        entries.forEach(function (entry) {
            if (/^adder_\w+$/i.test(entry.text))
                reference[entry.text] = entry.href;
        });
        document.querySelectorAll("p code, li code, td code").forEach(function (code) {
            var name = code.textContent.replace(/\W[\s\S]*/, ""); /* of a call, the function */
            if (!Object.prototype.hasOwnProperty.call(reference, name) || code.closest("a, pre"))
                return;
            var link = document.createElement("a");
            link.className = "name";
            link.href = reference[name];
            code.parentNode.insertBefore(link, code);
            link.appendChild(code);
        });
    }

    document.addEventListener("DOMContentLoaded", function () {
        link_names();
        var bar = document.getElementById("manual-bar");
        var form = document.createElement("form");
        form.setAttribute("role", "search");
        input = document.createElement("input");
        input.type = "search";
        input.name = "q";
        input.placeholder = "Search: round half up, adder_int_add";
        input.setAttribute("aria-label", "Search the manual");
        input.autocomplete = "off";
        list = document.createElement("ul");
        note = document.createElement("p");
        form.appendChild(input);
        form.appendChild(list);
        form.appendChild(note);
        bar.appendChild(form);
        input.addEventListener("input", show);
        form.addEventListener("submit", function (event) {
            event.preventDefault();
            if (list.querySelector("a"))
                location.href = list.querySelector("a").href;
        });
        form.addEventListener("keydown", function (event) {
            if (event.key === "Escape") {
                input.value = "";
                show();
            }
        });
        var query = new URLSearchParams(location.search).get("q");
        if (query) {
            input.value = query;
            show();
        }
    });
})();
