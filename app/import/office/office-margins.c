/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/office/office-margins.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/office/office-xml.h"

/* Word numbers the parts of all its sections. */
#define PARTS_MAX 50

/* "Page 2 of 3", in so many words. */
#define COUNT_WORDS 3

/* What stands above and below the text of each page: a letterhead, a running title. */
typedef struct
{
  GString *html;
  GString *line;
  GHashTable *seen; /* lines that each kind of page has again */
  guint margins;    /* that are open */
  guint fields;     /* what Word computes, which are open */
  gboolean counts;  /* whether something was computed in the line */
} Margins;

static gboolean
is_margin (const char *name)
{
  static const char *const names[] = { "hdr",         "ftr",          "header",
                                       "header-left", "header-first", "footer",
                                       "footer-left", "footer-first", NULL };

  return g_strv_contains (names, name);
}

/* The numbers of pages, what was deleted, and copies for older programs. */
static gboolean
skips (gpointer data, const char *name)
{
  static const char *const skipped[] = {
    "page-number", "page-count",      "fldSimple",  "instrText", "delText", "del",
    "Fallback",    "tracked-changes", "annotation", "title",     "desc",    NULL
  };

  if (!g_strv_contains (skipped, name))
    return FALSE;
  ((Margins *) data)->counts |= g_str_has_prefix (name, "page-") || *name == 'f';
  return TRUE;
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
end_line (Margins *self)
{
  g_autofree char *text = g_strdup (g_strstrip (self->line->str));

  g_string_truncate (self->line, 0);
  if (has_letter (text) && !(self->counts && us_traits_count_words (text) <= COUNT_WORDS) &&
      !g_hash_table_contains (self->seen, text))
    {
      g_autofree char *paragraph = g_markup_printf_escaped ("<p>%s</p>\n", text);

      g_string_append (self->html, paragraph);
      g_hash_table_add (self->seen, g_steal_pointer (&text));
    }
  self->counts = FALSE;
}

static void
start (gpointer data, xmlTextReader *reader, const char *name)
{
  Margins *self = data;

  self->margins += is_margin (name);
  if (self->margins == 0)
    return;
  if (strcmp (name, "p") == 0)
    end_line (self);
  else if (strcmp (name, "tab") == 0 || strcmp (name, "br") == 0 ||
           strcmp (name, "line-break") == 0 || strcmp (name, "s") == 0)
    g_string_append_c (self->line, ' ');
  else if (strcmp (name, "fldChar") == 0)
    {
      g_autofree char *type = us_office_xml_get (reader, "w:fldCharType");

      self->counts = TRUE;
      self->fields += g_strcmp0 (type, "begin") == 0;
      self->fields -= g_strcmp0 (type, "end") == 0 && self->fields > 0;
    }
}

static void
end (gpointer data, const char *name)
{
  Margins *self = data;

  if (self->margins > 0 && strcmp (name, "p") == 0)
    end_line (self);
  self->margins -= is_margin (name) && self->margins > 0;
}

static void
text (gpointer data, int type, const char *words)
{
  Margins *self = data;

  if (self->margins > 0 && self->fields == 0 && type != XML_READER_TYPE_WHITESPACE &&
      type != XML_READER_TYPE_COMMENT)
    g_string_append (self->line, words);
}

static void
margins_init (Margins *self)
{
  *self = (Margins){ g_string_new (NULL), g_string_new (NULL), NULL, 0, 0, FALSE };
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Around the text, and before it: most of it is a letterhead. */
static void
margins_finish (Margins *self, GString *page)
{
  if (self->html->len > 0)
    {
      g_string_prepend (self->html, "<aside>");
      g_string_append (self->html, "</aside>\n");
      g_string_prepend_len (page, self->html->str, (gssize) self->html->len);
    }
  g_string_free (self->html, TRUE);
  g_string_free (self->line, TRUE);
  g_hash_table_unref (self->seen);
}

static gboolean
walk_part (Margins *self, GBytes *xml, GError **error)
{
  static const UsOfficeWalk walk = { skips, start, end, text };

  self->margins = self->fields = 0;
  return us_office_xml_walk (xml, &walk, self, error);
}

/**
 * us_office_margins_read:
 * @xml: styles of a document of LibreOffice, or the whole of it
 * @page: (inout): the document as HTML
 * @error: as us_office_xml_walk() sets it
 *
 * Adds what stands above and below the text of each page, as what stands around the letter. Any
 * thread.
 *
 * Returns: whether it could be read
 */
gboolean
us_office_margins_read (GBytes *xml, GString *page, GError **error)
{
  Margins self;
  gboolean done;

  g_return_val_if_fail (xml != NULL && page != NULL, FALSE);

  margins_init (&self);
  done = walk_part (&self, xml, error);
  margins_finish (&self, page);
  return done;
}

/**
 * us_office_margins_read_parts:
 * @package: a document of Word
 * @page: (inout): the document as HTML
 * @error: as us_package_read() and us_office_xml_walk() set it
 *
 * Adds what stands above and below the text of each page, which has parts of its own, as what
 * stands around the letter. Any thread.
 *
 * Returns: whether they could be read
 */
gboolean
us_office_margins_read_parts (UsPackage *package, GString *page, GError **error)
{
  static const char *const kinds[] = { "header", "footer" };
  Margins self;
  gboolean done = TRUE;

  g_return_val_if_fail (package != NULL && page != NULL, FALSE);

  margins_init (&self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds) * PARTS_MAX && done; i++)
    {
      g_autofree char *name =
          g_strdup_printf ("word/%s%u.xml", kinds[i / PARTS_MAX], i % PARTS_MAX + 1);
      g_autoptr (GBytes) bytes = NULL;

      if (!us_package_has (package, name))
        continue;
      bytes = us_package_read (package, name, error);
      done = bytes != NULL && walk_part (&self, bytes, error);
    }
  margins_finish (&self, page);
  return done;
}
