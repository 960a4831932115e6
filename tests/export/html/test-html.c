/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html.h"

#include <libxml/HTMLparser.h>

#include "sample.h"

#define HOSTILE "</title><script>alert(1)</script>\"'&<b onclick=\"x\">"

static void
test_samples (void **state)
{
  us_test_compare_samples ("html");
}

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *html = us_test_export (statement, "html", 0);

  assert_contains (html, "<title>Joint statement</title>");
  assert_contains (html, "<h1 class=\"stand-in\" lang=\"en\" dir=\"ltr\">Joint statement</h1>");
}

/* The heading of a page says when it is the subject of a letter without a title. */
static void
test_subject (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *alone = NULL;
  g_autofree char *both = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_SUBJECT, "The wells", NULL);
  alone = us_test_export (statement, "html", 0);
  assert_contains (alone, "<h1 class=\"subject\">The wells</h1>");
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Open letter", NULL);
  both = us_test_export (statement, "html", 0);
  assert_contains (both, "<h1>Open letter</h1>");
}

/* Numbers go on after prose and begin again after a call; sub-demands stay sub-demands. */
static void
test_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *html = NULL;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Sub");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Prose");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Sub again");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Two");
  us_test_add_block (statement, US_BLOCK_CALL, 0, "Call");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "First");
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "<ol>\n<li>One\n<ol type=\"a\">\n<li>Sub</li>\n</ol>\n</li>\n</ol>\n"
                         "<p>Prose</p>\n<ol type=\"a\" start=\"2\">\n<li>Sub again</li>\n</ol>\n"
                         "<ol start=\"2\">\n<li>Two</li>\n</ol>\n<p class=\"call\">Call</p>\n"
                         "<ol>\n<li>First</li>\n</ol>\n");
}

/* In Arabic figures and letters where a letter asks for them, which the list says itself. */
static void
test_arabic_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *plain = NULL;
  g_autofree char *page = NULL;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Two");
  plain = us_test_export (statement, "html", 0);
  assert_lacks (plain, "<ol class=");
  us_test_set (us_statement_get_settings (statement), "numbering", "arabic");
  page = us_test_export (statement, "html", 0);
  assert_contains (page,
                   "<ol class=\"arabic\">\n<li>One\n<ol class=\"arabic\" type=\"a\">\n<li>Two");
}

static void
test_inline (void **state)
{
  const UsSpan spans[] = {
    { US_SPAN_BOLD, 0, 6, NULL },
    { US_SPAN_ITALIC, 3, 9, NULL },
    { US_SPAN_LINK, 1, 8, "https://example.org/?a=1&b=\"" },
  };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UsText) text =
                 us_text_new_with_spans ("abcdefghij", -1, spans, G_N_ELEMENTS (spans), &error);
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "x");
  g_autofree char *html = NULL;

  assert_no_error (error);
  us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, &error);
  assert_no_error (error);
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "<p><strong>a</strong><a href=\"https://example.org/?a=1&amp;b=%22\">"
                         "<strong>bc<em>def</em></strong><em>gh</em></a><em>i</em>j</p>");
}

/* A note that is referred to twice has two ways back; every id is there once. */
static void
test_notes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsNote *note = us_test_add_note (statement, "Note");
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Text");
  g_autofree char *html = NULL;

  us_test_set (statement, "language", "en");
  us_test_refer (block, note);
  us_test_refer (block, note);
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "id=\"ref-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>");
  assert_contains (html, "id=\"ref-1-2\"");
  assert_contains (html, "href=\"#ref-1-2\" role=\"doc-backlink\"");
  assert_lacks (html, US_TEXT_OBJECT);
}

static void
fill (UsItem *item)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == US_FIELD_LINE || fields[i].kind == US_FIELD_LINES ||
        fields[i].kind == US_FIELD_TEXT)
      us_item_set_from_string (item, i + 1, HOSTILE, NULL);
}

/* Whatever people type, it is text: markup that is not ours never comes out. */
static void
test_hostile (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *html = NULL;
  htmlDocPtr document;

  fill (US_ITEM (statement));
  for (guint list = 0; list < US_STATEMENT_N_LISTS; list++)
    for (guint i = 0; i < us_item_list_get_length (us_statement_get_list (statement, list)); i++)
      fill (us_item_list_get (us_statement_get_list (statement, list), i));
  us_test_link (us_item_list_get (us_statement_get_body (statement), 0), "x",
                "javascript:alert(1)");
  html = us_test_export (statement, "html", 0);
  assert_lacks (html, "<script");
  assert_lacks (html, "<b ");
  assert_lacks (html, "javascript:");
  assert_contains (html, "&lt;/title&gt;&lt;script&gt;");
  document = htmlReadMemory (html, (int) strlen (html), NULL, "utf-8",
                             HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  assert_non_null (document);
  xmlFreeDoc (document);
}

/* Nothing is loaded, nothing runs, nothing tells who made it. */
static void
test_alone (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *html = us_test_export (statement, "html", 0);

  assert_contains (html, "default-src 'none'");
  assert_lacks (html, "src=\"");
  assert_lacks (html, "url(");
  assert_lacks (html, "@import");
  assert_lacks (html, "<link");
  assert_lacks (html, "generator");
  assert_lacks (html, "SPDX");
}

static void
test_directions (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *html = NULL;

  us_test_set (statement, "language", "ar");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Water is a right");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "الماء حق");
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "<html lang=\"ar\" dir=\"rtl\">");
  assert_contains (html, "<p dir=\"ltr\" lang=\"und-Latn\">Water");
  assert_contains (html, "<p>الماء");
}

/* Our words are in English where the letter's language has none, and say so. */
static void
test_other_language (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *html = NULL;

  us_test_set (statement, "language", "nl");
  us_test_add_signatory (statement, "Waterbond");
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "<h2 id=\"signatories\" lang=\"en\" dir=\"ltr\">Signatories");
}

static void
test_many (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *html = NULL;

  for (guint i = 0; i < 10000; i++)
    us_test_add_signatory (statement, "A & B");
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "<section class=\"signatories many\"");
  assert_contains (html, "<span class=\"count\">(10000)</span>");
}

/* Letters that the voice of the letter's language cannot read have one of their own. */
static void
test_other_scripts (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *html = NULL;

  us_test_set (statement, "language", "en");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "الماء حق للجميع");
  us_test_add_signatory (statement, "منظمة المياه");
  us_test_add_signatory (statement, "מים לכולם");
  us_test_add_signatory (statement, "Élan – eau");
  us_test_add_signatory (statement, "Ջուր");
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "<p dir=\"rtl\" lang=\"ar\">الماء");
  assert_contains (html, "<bdi lang=\"ar\">منظمة المياه</bdi>");
  assert_contains (html, "<bdi lang=\"he\">מים לכולם</bdi>");
  assert_contains (html, "<bdi>Élan – eau</bdi>");
  assert_contains (html, "<bdi>Ջուր</bdi>");
}

/* Words of the other direction in a text say so too, without what stands around them; a paragraph
 * that is all of the other direction says it once. */
static void
test_words_of_the_other_direction (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *arabic = NULL;
  g_autofree char *english = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0,
                     "تضخّ شركة (Oasis Minerals Ltd, 2 wells) المياه الجوفية في الواحة.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "We, in Oman (عُمان), ask.");
  us_test_add_signatory (statement, "Désert Vivant");
  us_test_add_signatory (statement, "شبكة المياه (WCN)");
  us_test_set (statement, "language", "ar");
  arabic = us_test_export (statement, "html", 0);
  assert_contains (arabic, "<p>تضخّ شركة (<span lang=\"und-Latn\" dir=\"ltr\">"
                           "Oasis Minerals Ltd, 2 wells</span>) المياه الجوفية في الواحة.</p>");
  assert_contains (arabic, "<p dir=\"ltr\" lang=\"und-Latn\">We, in Oman "
                           "(<span lang=\"ar\" dir=\"rtl\">عُمان</span>), ask.</p>");
  assert_contains (arabic, "<bdi lang=\"und-Latn\">Désert Vivant</bdi>");
  assert_contains (arabic, "<bdi>شبكة المياه (WCN)</bdi>");
  us_test_set (statement, "language", "en");
  english = us_test_export (statement, "html", 0);
  assert_contains (english, "<p dir=\"rtl\" lang=\"ar\">تضخّ شركة (<span lang=\"en\" dir=\"ltr\">");
  assert_contains (english, "<p>We, in Oman (<span lang=\"ar\" dir=\"rtl\">عُمان</span>), ask.</p>");
  assert_contains (english, "<bdi>Désert Vivant</bdi>");
}

/* A list of more than 500 in alphabetical order has links to its letters; each leads to a name. */
static void
test_letters (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *few = NULL;
  g_autofree char *html = NULL;
  g_autofree char *mixed = NULL;

  us_test_set (statement, "language", "en");
  for (guint i = 0; i < 500; i++)
    us_test_add_signatory (statement, i < 300 ? "Alp Union" : "Brook Union");
  few = us_test_export (statement, "html", 0);
  assert_lacks (few, "class=\"letters\"");
  us_test_add_signatory (statement, "Zulu & Co.");
  html = us_test_export (statement, "html", 0);
  assert_contains (html, "<nav class=\"letters\" aria-label=\"A–Z\">\n<a href=\"#name-1\">A</a>\n"
                         "<a href=\"#name-301\">B</a>\n<a href=\"#name-501\">Z</a>\n</nav>");
  assert_contains (html, "<li id=\"name-301\"><bdi>Brook Union</bdi></li>");
  us_test_add_signatory (statement, "Alp Union");
  mixed = us_test_export (statement, "html", 0);
  assert_lacks (mixed, "class=\"letters\"");
}

/* One who says more than a name does not take the columns from all the others. */
static void
test_columns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  for (guint i = 0; i < 8; i++)
    us_test_add_signatory (statement, "Union");
  us_test_set (us_item_list_get (us_statement_get_signatories (statement), 0), "country", "Mali");
  one = us_test_export (statement, "html", 0);
  assert_lacks (one, "<ul class=\"long\">");
  us_test_set (us_item_list_get (us_statement_get_signatories (statement), 1), "country", "Mali");
  two = us_test_export (statement, "html", 0);
  assert_contains (two, "<ul class=\"long\">");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_samples),        cmocka_unit_test (test_empty),
    cmocka_unit_test (test_subject),        cmocka_unit_test (test_numbers),
    cmocka_unit_test (test_inline),         cmocka_unit_test (test_arabic_numbers),
    cmocka_unit_test (test_notes),          cmocka_unit_test (test_hostile),
    cmocka_unit_test (test_alone),          cmocka_unit_test (test_directions),
    cmocka_unit_test (test_other_language), cmocka_unit_test (test_many),
    cmocka_unit_test (test_other_scripts),  cmocka_unit_test (test_words_of_the_other_direction),
    cmocka_unit_test (test_letters),        cmocka_unit_test (test_columns),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
