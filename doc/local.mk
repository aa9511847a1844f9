# The manual (info by `make`; `make html`, `make pdf`) and the man pages.  The reference chapters and the man pages are
# generated from the public headers, with python3.  A release tarball has all of that but the HTML and the PDF, and needs
# neither python3 nor makeinfo.  (The rules are ours, because Automake's for Texinfo cannot be left out by a condition.)

dist_check_SCRIPTS += t/examples.sh t/manual.sh t/names.sh

examplesdir = $(docdir)/examples
dist_examples_DATA = doc/examples/bignum.cc doc/examples/bignum.out doc/examples/bill.c doc/examples/bill.out \
    doc/examples/doubles.cc doc/examples/doubles.out doc/examples/errors.c doc/examples/errors.out \
    doc/examples/exact.c doc/examples/exact.out doc/examples/factorial.c doc/examples/factorial.out \
    doc/examples/file.c doc/examples/file.out doc/examples/intro.c doc/examples/intro.out doc/examples/invoice.c \
    doc/examples/make-invoice.awk doc/examples/modes.c doc/examples/modes.out doc/examples/money.cc \
    doc/examples/money.out doc/examples/mpz.c doc/examples/mpz.out doc/examples/no-memory.c doc/examples/no-memory.out \
    doc/examples/pi.c doc/examples/recipes.c doc/examples/recipes.out doc/examples/safe-sum.c doc/examples/safe-sum.out doc/examples/smallest-free.c \
    doc/examples/sums.cc doc/examples/sums.out doc/examples/text.c doc/examples/text.out doc/examples/thirds.c \
    doc/examples/thirds.out doc/examples/two-places.c doc/examples/two-places.out

# The cookbook: NAME.c and NAME.out each, and what one of them reads.
cookbookdir = $(examplesdir)/cookbook
cookbook_names = audio compare csv database fractions from-double hash hex interrupt json malloc-size overflow \
    pi-digits rest-of-line roots round-cents round-step rsa share-bill sort sqrt-digits sum-doubles \
    sum-money table tax thousands trace two-decimals untrusted
dist_cookbook_DATA = $(cookbook_names:%=doc/examples/cookbook/%.c) $(cookbook_names:%=doc/examples/cookbook/%.out) \
    doc/examples/cookbook/csv.in

# The examples of the reference: NAME.c for adder/NAME.h.
referenceexamplesdir = $(examplesdir)/reference
dist_referenceexamples_DATA = doc/examples/reference/dec.c doc/examples/reference/f64.c \
    doc/examples/reference/fixed.c doc/examples/reference/format.c doc/examples/reference/frac.c \
    doc/examples/reference/gmp.c doc/examples/reference/int.c doc/examples/reference/order.c \
    doc/examples/reference/status.c

# The pictures, each NAME.png and NAME.txt in doc/figures: those of the manual, in their order there, and those of the
# README, NAME.svg.  See doc/figures/README.md.
manual_figures = ratios-small ratios-doubles ratios-decimals ratios-formatting int.mul dec.mul-large
readme_figures = ratios-small
doc_figures = $(manual_figures:%=doc/figures/%.png) $(manual_figures:%=doc/figures/%.txt)
EXTRA_DIST += doc/figures/README.md $(doc_figures) $(readme_figures:%=doc/figures/%.svg)

doc_generated = $(srcdir)/doc/reference/stamp
doc_sources = doc/adder.texi doc/cookbook.texi $(doc_generated) $(dist_examples_DATA) $(dist_cookbook_DATA)
doc_makeinfo = $(MAKEINFO) $(AM_MAKEINFOFLAGS) $(MAKEINFOFLAGS) -I $(srcdir)/doc
EXTRA_DIST += t/tap.sh t/public.sh doc/adder.texi doc/cookbook.texi doc/reference.py doc/manual.css doc/search.js
man3dir = $(mandir)/man3

if BUILD_DOC

$(srcdir)/doc/reference/stamp: doc/reference.py doc/local.mk include/adder.h $(adderinclude_HEADERS) $(doc_figures) \
    $(dist_referenceexamples_DATA)
	@test -n '$(PYTHON3)' || { echo 'doc/reference.py needs python3' >&2; exit 1; }
	$(AM_V_GEN)$(PYTHON3) $(srcdir)/doc/reference.py --texi $(srcdir)/doc/reference --figures $(srcdir)/doc/figures \
	    --examples $(srcdir)/doc/examples/reference $(manual_figures:%=--figure %) --man $(srcdir)/doc/man3 $(adderinclude_HEADERS:%=$(srcdir)/%)
	@touch $@

$(srcdir)/doc/adder.info: $(doc_sources)
	$(AM_V_GEN)$(doc_makeinfo) --no-split -o $@ $(srcdir)/doc/adder.texi

all-local: $(srcdir)/doc/adder.info
doc_info = $(srcdir)/doc/adder.info

# Over a thousand man pages: installed and distributed as a folder.
install-data-local: $(srcdir)/doc/adder.info
	$(MKDIR_P) '$(DESTDIR)$(man3dir)' '$(DESTDIR)$(infodir)'
	$(INSTALL_DATA) $(srcdir)/doc/man3/*.3 '$(DESTDIR)$(man3dir)'
	$(INSTALL_DATA) $(srcdir)/doc/adder.info '$(DESTDIR)$(infodir)'
	@if $(am__can_run_installinfo); then install-info --info-dir='$(DESTDIR)$(infodir)' '$(DESTDIR)$(infodir)/adder.info'; fi

uninstall-local:
	@if $(am__can_run_installinfo) && test -f '$(DESTDIR)$(infodir)/adder.info'; then \
	    install-info --info-dir='$(DESTDIR)$(infodir)' --remove '$(DESTDIR)$(infodir)/adder.info'; fi
	rm -f '$(DESTDIR)$(infodir)/adder.info'
	pages=`cd $(srcdir)/doc/man3 && echo *.3`; test ! -d '$(DESTDIR)$(man3dir)' || { cd '$(DESTDIR)$(man3dir)' && rm -f $$pages; }

# The pages share a bar of links, to which doc/search.js adds a search field.  Its list of chapters, sections and index
# entries is taken from the pages that makeinfo wrote.
html_bar = <div id="manual-bar"><a href="index.html">Adder</a> <a href="Cookbook.html">Cookbook</a> \
    <a href="Tutorial.html">Tutorial</a> <a href="index.html\#SEC_Contents">Contents</a> \
    <a href="Subject-Index.html">Subjects</a> <a href="Name-Index.html">Names</a></div>
html_head = <meta name="viewport" content="width=device-width,initial-scale=1"><script src="search.js" defer></script>
html_entry = s/<\/a>.*//; s/\\/\\\\/g; s/<[^>]*>//g; s/"/\\"/g; s/^\([^ ]*\) \(.*\)/["\2","\1"],/p

html-local: doc/adder.html/index.html
doc/adder.html/index.html: $(doc_sources) doc/manual.css doc/search.js
	$(AM_V_GEN)$(MKDIR_P) doc && rm -rf doc/adder.html && $(doc_makeinfo) --html --css-include=$(srcdir)/doc/manual.css \
	    -c EXTRA_HEAD='$(html_head)' -c AFTER_BODY_OPEN='$(html_bar)' -o doc/adder.html $(srcdir)/doc/adder.texi
	@cd doc/adder.html && { echo 'var adder_index = [' && \
	    sed -n '/<a id="toc-/{s/.*<a id="toc-[^"]*" href="\([^"]*\)">[0-9.]* */\1 /; $(html_entry);}' index.html && \
	    sed -n '/<a href="[^"]*#index-/{s/^.*<a href="\([^"]*#index-[^"]*\)">/\1 /; $(html_entry);}' \
	        Subject-Index.html Name-Index.html && echo '];'; } >search.list
	@test `wc -l <doc/adder.html/search.list` -gt 1000 || { echo 'the search list misses entries' >&2; rm $@; exit 1; }
	@cat doc/adder.html/search.list $(srcdir)/doc/search.js >doc/adder.html/search.js && rm doc/adder.html/search.list
	@test -z '$(manual_figures)' || { $(MKDIR_P) doc/adder.html/figures && \
	    for name in $(manual_figures); do cp $(srcdir)/doc/figures/$$name.png doc/adder.html/figures || exit 1; done; }

pdf-local: doc/adder.pdf
doc/adder.pdf: $(doc_sources)
	@$(MKDIR_P) doc
	$(AM_V_GEN)TEXINPUTS='$(abs_srcdir)/doc:' MAKEINFO='$(MAKEINFO) -I $(abs_srcdir)/doc' texi2dvi --pdf --batch --quiet \
	    --build-dir=doc/adder.t2p -I $(abs_srcdir)/doc -o $@ $(abs_srcdir)/doc/adder.texi

install-html-local: doc/adder.html/index.html
	$(MKDIR_P) '$(DESTDIR)$(htmldir)/adder.html'
	cp -R doc/adder.html/. '$(DESTDIR)$(htmldir)/adder.html'
install-pdf-local: doc/adder.pdf
	$(MKDIR_P) '$(DESTDIR)$(pdfdir)'
	$(INSTALL_DATA) doc/adder.pdf '$(DESTDIR)$(pdfdir)'

endif

doc-clean:
	rm -rf doc/adder.html doc/adder.t2p doc/adder.pdf
clean-local: doc-clean
.PHONY: doc-clean

dist-hook: $(doc_info)
	@test -f $(doc_generated) && test -f $(srcdir)/doc/adder.info || \
	    { echo 'make dist needs makeinfo and python3, for the manual' >&2; exit 1; }
	$(MKDIR_P) $(distdir)/doc/reference $(distdir)/doc/man3
	cp -p $(srcdir)/doc/adder.info $(distdir)/doc
	cp -p $(srcdir)/doc/reference/* $(distdir)/doc/reference
	cp -p $(srcdir)/doc/man3/*.3 $(distdir)/doc/man3

maintainer-clean-local:
	rm -rf $(srcdir)/doc/reference $(srcdir)/doc/man3 $(srcdir)/doc/adder.info
