/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/office-template.h"

#include <math.h>
#include <string.h>

#include "app/export/export-resources.h"
#include "export/escape-xml.h"
#include "export/office/office-page.h"
#include "model/language.h"

#define FOLDER "/org/undersigned/Undersigned/export/"

/* What is written where the letter says nothing: every office program has it or one like it. */
#define USUAL_FONT "Times New Roman"

/* Where a running header or the number of a page begins in its margin; how far it stays from the
 * text, and how high it is at least, in millimetres. */
#define EDGE 0.4
#define GAP 4
#define LINE 5

/* Of so many names the first letters in another script are looked for. */
#define LOOK_AT 10000

/* Twentieths of a point, in which Word measures, in a millimetre. */
#define TWIPS 56.6929

/* What the templates say between two "@", as XML. */
typedef GHashTable Values;

static void
add_text (Values *self, const char *key, const char *text)
{
  GString *xml = g_string_new (NULL);

  us_escape_xml_text (xml, text, -1);
  g_hash_table_insert (self, g_strdup (key), g_string_free (xml, FALSE));
}

static void
add_number (Values *self, const char *key, double number, const char *format)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  add_text (self, key, g_ascii_formatd (text, sizeof text, format, number));
}

/* A length is there in millimetres, and in Word's unit with "twips-" before its name. */
static void
add_length (Values *self, const char *key, double millimetres)
{
  g_autofree char *in_twips = g_strconcat ("twips-", key, NULL);

  add_number (self, key, millimetres, "%.4g");
  add_number (self, in_twips, millimetres * TWIPS, "%.0f");
}

static char *
find_region (const char *language)
{
  g_auto (GStrv) subtags = g_strsplit (language, "-", -1);

  for (gsize i = 1; *language != '\0' && subtags[i] != NULL; i++)
    if (strlen (subtags[i]) == 2)
      return g_ascii_strup (subtags[i], -1);
  return NULL;
}

/* What programs read text aloud in whose letters are of another kind than those of the letter's
 * language: runs of it have the language of their kind. Hebrew shows by its letters. */
static const char *
find_complex (const UsPublication *publication)
{
  for (gsize i = 0; i < MIN (publication->n_signatories, LOOK_AT); i++)
    for (const char *p = publication->signatories[i].name; *p != '\0'; p = g_utf8_next_char (p))
      if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HEBREW)
        return "he-IL";
  return "ar-SA";
}

static void
add_tag (Values *self, const char *suffix, const char *tag)
{
  g_autofree char *primary = g_strndup (tag, strcspn (tag, "-"));
  g_autofree char *region = find_region (tag);
  g_autofree char *language_key = g_strconcat ("language", suffix, NULL);
  g_autofree char *country_key = g_strconcat ("country", suffix, NULL);
  g_autofree char *tag_key = g_strconcat ("tag", suffix, NULL);

  add_text (self, language_key, *primary != '\0' ? primary : "zxx");
  add_text (self, country_key, region != NULL ? region : "none");
  add_text (self, tag_key, *tag != '\0' ? tag : "zxx");
}

static void
add_language (Values *self, const UsPublication *publication)
{
  const char *tag = publication->language;
  const UsLanguageForm form = us_language_get_form (tag);

  add_tag (self, "", tag);
  add_tag (self, "-western", form == US_LANGUAGE_WESTERN ? tag : "en-GB");
  add_tag (self, "-asian", form == US_LANGUAGE_ASIAN ? tag : "zh-CN");
  add_tag (self, "-complex", form == US_LANGUAGE_COMPLEX ? tag : find_complex (publication));
  add_text (self, "mode", publication->rtl ? "rl-tb" : "lr-tb");
  add_text (self, "bidi", publication->rtl ? "1" : "0");
}

/* Where lines begin on the right, LibreOffice draws the number of a Word list outwards from its
 * place and Word inwards: it stands a little further in, to be inside of the margin in both. */
static void
add_numbers (Values *self, gboolean rtl)
{
  for (guint level = 0; level < 3; level++)
    {
      g_autofree char *left = g_strdup_printf ("number-left-%u", level + 1);
      g_autofree char *room = g_strdup_printf ("number-room-%u", level + 1);

      add_number (self, left, 454 + 510 * level + (rtl ? 57 : 0), "%.0f");
      add_number (self, room, (level == 0 ? 454 : 510) - (rtl ? 170 : 0), "%.0f");
    }
}

/* What stands in a margin takes its room from the margin and not from the text, as on our pages: in
 * OpenDocument the margin ends where it begins. */
static void
add_margin (Values *self, const char *key, double margin, gboolean taken)
{
  g_autofree char *room_key = g_strconcat (key, "-room", NULL);
  double room = margin * (1 - EDGE) - GAP;
  gboolean fits = taken && room >= LINE;

  add_length (self, key, fits ? margin * EDGE : margin);
  add_length (self, room_key, fits ? room : LINE);
}

static void
add_margins (Values *self, const UsPageSetup *pages)
{
  UsOnPages header = pages->running_header;
  UsOnPages footer = pages->page_numbers;

  add_margin (self, "first-top", pages->margin_top, us_office_page_shows (header, TRUE));
  add_margin (self, "first-bottom", pages->margin_bottom, us_office_page_shows (footer, TRUE));
  add_margin (self, "following-top", pages->margin_top, us_office_page_shows (header, FALSE));
  add_margin (self, "following-bottom", pages->margin_bottom, us_office_page_shows (footer, FALSE));
}

static void
add_pages (Values *self, const UsPublication *publication)
{
  const UsPageSetup *pages = &publication->pages;
  gboolean rtl = publication->rtl;
  gboolean justified = pages->alignment == US_ALIGNMENT_JUSTIFIED;
  UsOfficePage page;

  us_office_page_init (&page, publication);
  add_length (self, "width", page.width);
  add_length (self, "height", page.height);
  add_length (self, "top", pages->margin_top);
  add_length (self, "bottom", pages->margin_bottom);
  add_length (self, "left", rtl ? pages->margin_end : pages->margin_start);
  add_length (self, "right", rtl ? pages->margin_start : pages->margin_end);
  add_margins (self, pages);
  add_text (self, "font", *pages->font != '\0' ? pages->font : USUAL_FONT);
  add_number (self, "size", pages->font_size, "%g");
  add_number (self, "half-points", round (pages->font_size * 2), "%.0f");
  add_number (self, "title-half-points", round (pages->font_size * 3), "%.0f");
  add_number (self, "heading-half-points", round (pages->font_size * 2.26), "%.0f");
  add_number (self, "about-half-points", round (pages->font_size * 1.86), "%.0f");
  add_number (self, "small-half-points", round (pages->font_size * 1.65), "%.0f");
  /* LibreOffice takes "start" for the left, also where lines begin on the right. */
  add_text (self, "start", rtl ? "right" : "left");
  add_text (self, "end", rtl ? "left" : "right");
  /* And the left end of a number for the one that stands at the end of its room. */
  add_text (self, "number-align", rtl ? "end" : "start");
  add_text (self, "align", justified ? "justify" : rtl ? "right" : "left");
  add_text (self, "jc", justified ? "both" : "left");
  /* What LibreOffice calls them; the fields of Word count in the digits that its user chose. */
  add_text (self, "figures", pages->numbering == US_NUMBERING_ARABIC ? "١, ٢, ٣, ..." : "1");
  add_text (self, "lines", pages->line_numbers ? "true" : "false");
  add_text (self, "running",
            *pages->running_text != '\0' ? pages->running_text : publication->title);
}

/**
 * us_office_template_fill:
 * @name: file name of a part of an office document that is the same for every letter but for what
 *   stands between two "@"
 * @publication: the letter
 *
 * Fills a template with the language, the direction, the paper and the title of a letter. Any
 * thread.
 *
 * Returns: (transfer full): the part
 */
GBytes *
us_office_template_fill (const char *name, const UsPublication *publication)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GHashTable) values = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *template = NULL;
  g_auto (GStrv) pieces = NULL;
  GString *out;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (publication != NULL, NULL);

  bytes =
      g_resource_lookup_data (us_export_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  add_language (values, publication);
  add_pages (values, publication);
  add_numbers (values, publication->rtl);
  add_text (values, "title", publication->title);

  template = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  pieces = g_strsplit (template, "@", -1);
  out = g_string_sized_new (g_bytes_get_size (bytes));
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      const char *value = i % 2 == 0 ? pieces[i] : g_hash_table_lookup (values, pieces[i]);

      g_assert (value != NULL);
      g_string_append (out, value);
    }
  return g_string_free_to_bytes (out);
}

/**
 * us_office_template_fill_around:
 * @name: file name of a template in which "%s" stands once
 * @inner: XML that takes its place
 * @publication: the letter
 *
 * Fills a template that goes around what is different in every letter. Any thread.
 *
 * Returns: (transfer full): the part
 */
GBytes *
us_office_template_fill_around (const char *name, const char *inner,
                                const UsPublication *publication)
{
  g_autoptr (GBytes) bytes = us_office_template_fill (name, publication);
  char *outer;
  g_auto (GStrv) halves = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (inner != NULL, NULL);

  outer = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  halves = g_strsplit (outer, "%s", 2);
  g_assert (halves[0] != NULL && halves[1] != NULL);
  g_free (outer);
  outer = g_strconcat (halves[0], inner, halves[1], NULL);
  return g_bytes_new_take (outer, strlen (outer));
}
