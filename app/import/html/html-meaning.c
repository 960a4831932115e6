/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-meaning.h"

#include <stdlib.h>
#include <string.h>

#define NUMBER_MAX 100000

static gboolean
is_one_of (const char *name, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_ascii_strcasecmp (name, *names) == 0)
      return TRUE;
  return FALSE;
}

/* Whether one of the words of @class is one of @names. */
static gboolean
has_class (const char *class, const char *const *names)
{
  g_auto (GStrv) words = class != NULL ? g_strsplit_set (class, " \t\n", -1) : NULL;

  for (char **word = words; word != NULL && *word != NULL; word++)
    if (**word != '\0' && is_one_of (*word, names))
      return TRUE;
  return FALSE;
}

/* Whether it stands around the text of a page. */
static gboolean
is_around (const char *name, const unsigned char **attributes)
{
  static const char *const elements[] = { "nav", "aside", "footer", NULL };
  static const char *const boxes[] = { "div", "ul", "section", "header", "p", NULL };
  static const char *const ways[] = {
    "skip", "skip-link", "skip-to-content", "skiplink", "screen-reader-shortcut", NULL
  };
  static const char *const classes[] = {
    "nav",       "menu",          "navbar",          "navigation",    "breadcrumb", "breadcrumbs",
    "footer",    "site-footer",   "page-footer",     "site-header",   "sidebar",    "sharing",
    "main-menu", "share-buttons", "site-nav",        "share",         "social",     "social-links",
    "logo",      "copyright",     "gmail_signature", "moz-signature", NULL
  };
  const char *role = us_html_meaning_find (attributes, "role");

  return is_one_of (name, elements) ||
         (g_ascii_strcasecmp (name, "a") == 0 &&
          has_class (us_html_meaning_find (attributes, "class"), ways)) ||
         (role != NULL && strcmp (role, "navigation") == 0) ||
         (is_one_of (name, boxes) &&
          (has_class (us_html_meaning_find (attributes, "class"), classes) ||
           has_class (us_html_meaning_find (attributes, "id"), classes)));
}

/* Whether it does so even in the midst of the text. */
static gboolean
is_between (const char *name, const unsigned char **attributes)
{
  static const char *const elements[] = { "nav", "label", NULL };
  static const char *const boxes[] = { "div", "ul", "ol", "p", "section", NULL };
  static const char *const classes[] = { "breadcrumb", "breadcrumbs",  "share", "share-buttons",
                                         "sharing",    "social-links", NULL };

  return is_one_of (name, elements) ||
         (is_one_of (name, boxes) &&
          has_class (us_html_meaning_find (attributes, "class"), classes));
}

/* pandoc, WordPress and we call the way back "footnote-back" or "doc-backlink". */
static gboolean
is_way_back (const char *class, const char *role)
{
  return (role != NULL && strcmp (role, "doc-backlink") == 0) ||
         (class != NULL &&
          (strstr (class, "footnote-back") != NULL || strstr (class, "backlink") != NULL));
}

/* The names that the styles for quotations have, which pages of LibreOffice and Word keep. */
/* The mark that Word puts into the text for a comment. */
static gboolean
is_comment_mark (const char *class)
{
  return class != NULL && (g_ascii_strcasecmp (class, "msocomanchor") == 0 ||
                           g_ascii_strcasecmp (class, "msocommentreference") == 0);
}

/* Whether it says who changed the text, or when. */
static gboolean
is_change (const char *name, const unsigned char **attributes)
{
  return g_ascii_strcasecmp (name, "del") == 0 ||
         (g_ascii_strcasecmp (name, "ins") == 0 &&
          (us_html_meaning_find (attributes, "cite") != NULL ||
           us_html_meaning_find (attributes, "datetime") != NULL));
}

static gboolean
is_quotation (const char *class)
{
  return class != NULL &&
         (g_ascii_strcasecmp (class, "quote") == 0 || g_ascii_strcasecmp (class, "msoquote") == 0 ||
          g_ascii_strcasecmp (class, "msointensequote") == 0 ||
          g_ascii_strncasecmp (class, "quotations", 10) == 0);
}

/* Our own pages have a heading also where a letter has no title. */
static gboolean
is_stand_in (const char *name, const char *class)
{
  return class != NULL && g_ascii_strcasecmp (name, "h1") == 0 && strcmp (class, "stand-in") == 0;
}

/* What our own pages say that a paragraph is, and nothing else would tell. */
static UsPart
find_part (const char *name, const char *class)
{
  if (class == NULL)
    return US_PART_NONE;
  if (g_ascii_strcasecmp (name, "h1") == 0 && strcmp (class, "subject") == 0)
    return US_PART_SUBJECT;
  return g_ascii_strcasecmp (name, "p") == 0 && strcmp (class, "call") == 0 ? US_PART_CALL
                                                                            : US_PART_NONE;
}

/* <a id="note1">1</a>: what a raised number leads to, or comes back from. */
static gboolean
is_note_anchor (const char *name, const unsigned char **attributes)
{
  static const char *const words[] = { "note", "fn", "ftn" };
  const char *id = us_html_meaning_find (attributes, "id");
  const char *href = us_html_meaning_find (attributes, "href");
  g_autofree char *folded = NULL;

  if (id == NULL)
    id = us_html_meaning_find (attributes, "name");
  if (g_ascii_strcasecmp (name, "a") != 0 || id == NULL || (href != NULL && *href != '#'))
    return FALSE;
  folded = g_ascii_strdown (id, -1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* LibreOffice writes the number before a note as a link of its own class. */
static gboolean
is_note_number (const char *name, const char *class, const unsigned char **attributes)
{
  return g_ascii_strcasecmp (name, "sup") == 0 || is_note_anchor (name, attributes) ||
         (class != NULL &&
          (g_str_has_prefix (class, "sdfootnotesym") || g_str_has_prefix (class, "sdendnotesym")));
}

/**
 * us_html_meaning_find:
 * @attributes: (nullable): names and values in turn, as libxml2 gives them
 * @name: name of an attribute
 *
 * Looks an attribute up. Any thread.
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
us_html_meaning_find (const unsigned char **attributes, const char *name)
{
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[0], name) == 0)
      return (const char *) attributes[1];
  return NULL;
}

/**
 * us_html_meaning_read:
 * @name: name of an element
 * @attributes: (nullable): its attributes
 * @ret_meaning: (out caller-allocates): what they say
 *
 * Reads what an element says of its text beside its role. Any thread.
 */
void
us_html_meaning_read (const char *name, const unsigned char **attributes,
                      UsHtmlMeaning *ret_meaning)
{
  static const char *const texts[] = { "article", "main", NULL };
  const char *class = us_html_meaning_find (attributes, "class");
  const char *role = us_html_meaning_find (attributes, "role");
  const char *start;

  g_return_if_fail (name != NULL);
  g_return_if_fail (ret_meaning != NULL);

  *ret_meaning = (UsHtmlMeaning){
    .hidden = is_way_back (class, role) || is_comment_mark (class) || is_stand_in (name, class),
    .change = is_change (name, attributes),
    .aside = is_around (name, attributes),
    .between = is_between (name, attributes),
    .main = is_one_of (name, texts) || (role != NULL && strcmp (role, "main") == 0),
    .note = is_note_number (name, class, attributes),
    .quotation = is_quotation (class),
    .part = find_part (name, class),
  };
  start =
      us_html_meaning_find (attributes, g_ascii_strcasecmp (name, "li") == 0 ? "value" : "start");
  if (start != NULL)
    ret_meaning->start = (guint) CLAMP (strtol (start, NULL, 10), 0, NUMBER_MAX);
}

/**
 * us_html_meaning_is_number:
 * @text: a word
 *
 * Tells whether a raised word is the number of a note and not "th" or a power. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_html_meaning_is_number (const char *text)
{
  gsize digits;

  g_return_val_if_fail (text != NULL, FALSE);

  digits = strspn (text, "0123456789");
  return digits > 0 && digits <= 4 && text[digits] == '\0';
}
