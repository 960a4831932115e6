/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/office/odt-styles.h"

#include <stdlib.h>
#include <string.h>

#include "import/office/office-xml.h"

/* A style goes on from no more others than this. */
#define BASES_MAX 12
#define BOLD_WEIGHT 600

static void
style_free (gpointer data)
{
  UsOdtStyle *style = data;

  g_free (style->base);
  g_free (style);
}

/**
 * us_odt_styles_init:
 * @self: (out caller-allocates): styles
 *
 * Begins without styles. Any thread.
 */
void
us_odt_styles_init (UsOdtStyles *self)
{
  g_return_if_fail (self != NULL);

  *self = (UsOdtStyles){ 0 };
  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * us_odt_styles_clear:
 * @self: styles
 *
 * Frees what is in them. Any thread.
 */
void
us_odt_styles_clear (UsOdtStyles *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->lists);
  g_free (self->list);
}

static void
read_looks (UsOdtStyle *style, xmlTextReader *reader)
{
  g_autofree char *weight = us_office_xml_get (reader, "fo:font-weight");
  g_autofree char *slant = us_office_xml_get (reader, "fo:font-style");
  g_autofree char *display = us_office_xml_get (reader, "text:display");

  if (weight != NULL)
    style->bold = strcmp (weight, "bold") == 0 || strtol (weight, NULL, 10) >= BOLD_WEIGHT;
  if (slant != NULL)
    style->italic = strcmp (slant, "normal") != 0;
  style->hidden |= display != NULL && strcmp (display, "none") == 0;
}

/**
 * us_odt_styles_read:
 * @self: styles
 * @reader: at the start of an element
 * @element: its name without prefix
 *
 * Reads an element of the styles; others are passed over. Any thread.
 */
void
us_odt_styles_read (UsOdtStyles *self, xmlTextReader *reader, const char *element)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (element != NULL);

  if (strcmp (element, "style") == 0)
    {
      char *name = us_office_xml_get (reader, "style:name");

      self->style = g_new0 (UsOdtStyle, 1);
      self->style->bold = self->style->italic = -1;
      self->style->base = us_office_xml_get (reader, "style:parent-style-name");
      g_hash_table_insert (self->styles, name != NULL ? name : g_strdup (""), self->style);
    }
  else if (strcmp (element, "text-properties") == 0 && self->style != NULL)
    read_looks (self->style, reader);
  else if (strcmp (element, "paragraph-properties") == 0 && self->style != NULL)
    {
      g_autofree char *mode = us_office_xml_get (reader, "style:writing-mode");

      self->style->from_right = mode != NULL && g_str_has_prefix (mode, "rl");
    }
  else if (strcmp (element, "list-style") == 0)
    {
      self->style = NULL;
      g_free (self->list);
      self->list = us_office_xml_get (reader, "style:name");
    }
  else if (strcmp (element, "list-level-style-number") == 0 && self->list != NULL)
    {
      g_autofree char *level = us_office_xml_get (reader, "text:level");
      g_autofree char *format = us_office_xml_get (reader, "style:num-format");

      if (level != NULL && format != NULL && *format != '\0')
        g_hash_table_add (self->lists, g_strdup_printf ("%s:%s", self->list, level));
    }
}

/**
 * us_odt_styles_find:
 * @self: styles
 * @name: (nullable): a style
 * @ret_style: (out caller-allocates): what it means with those that it goes on from
 *
 * Finds what a style means. Any thread.
 */
void
us_odt_styles_find (const UsOdtStyles *self, const char *name, UsOdtStyle *ret_style)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ret_style != NULL);

  *ret_style = (UsOdtStyle){ .bold = -1, .italic = -1 };
  for (guint i = 0; i < BASES_MAX && name != NULL; i++)
    {
      const UsOdtStyle *style = g_hash_table_lookup (self->styles, name);

      if (style == NULL)
        return;
      if (ret_style->bold < 0)
        ret_style->bold = style->bold;
      if (ret_style->italic < 0)
        ret_style->italic = style->italic;
      ret_style->hidden |= style->hidden;
      ret_style->from_right |= style->from_right;
      name = style->base;
    }
}

/**
 * us_odt_styles_goes_on_from:
 * @self: styles
 * @name: (nullable): a style
 * @base: name of another
 *
 * Tells whether a style is another, or goes on from it. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_odt_styles_goes_on_from (const UsOdtStyles *self, const char *name, const char *base)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < BASES_MAX && name != NULL; i++)
    {
      const UsOdtStyle *style = g_hash_table_lookup (self->styles, name);

      if (strcmp (name, base) == 0)
        return TRUE;
      name = style != NULL ? style->base : NULL;
    }
  return FALSE;
}

/**
 * us_odt_styles_is_numbered:
 * @self: styles
 * @list: (nullable): a style of lists
 * @level: from 0
 *
 * Tells whether the points of a list have numbers. Any thread.
 *
 * Returns: whether they have
 */
gboolean
us_odt_styles_is_numbered (const UsOdtStyles *self, const char *list, guint level)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  key = g_strdup_printf ("%s:%u", list != NULL ? list : "", level + 1);
  return g_hash_table_contains (self->lists, key);
}

/**
 * us_odt_looks_push:
 * @looks: (element-type UsOdtLooks) (inout): looks of the words around open spans
 * @styles: the styles of the document
 * @style: (nullable): the style of the span that begins
 * @page: (inout): gets its looks
 *
 * Begins a span. Any thread.
 */
void
us_odt_looks_push (GArray *looks, const UsOdtStyles *styles, const char *style,
                   UsOfficeLetter *page)
{
  const UsOdtLooks around = { page->bold, page->italic };
  UsOdtStyle found;

  g_return_if_fail (looks != NULL);

  g_array_append_val (looks, around);
  us_odt_styles_find (styles, style, &found);
  if (found.bold >= 0)
    page->bold = found.bold > 0;
  if (found.italic >= 0)
    page->italic = found.italic > 0;
}

/**
 * us_odt_looks_pop:
 * @looks: (element-type UsOdtLooks) (inout): looks of the words around open spans
 * @page: (inout): gets the looks around the span
 *
 * Ends a span. Any thread.
 */
void
us_odt_looks_pop (GArray *looks, UsOfficeLetter *page)
{
  UsOdtLooks around = { FALSE, FALSE };

  g_return_if_fail (looks != NULL);

  if (looks->len > 0)
    {
      around = g_array_index (looks, UsOdtLooks, looks->len - 1);
      g_array_set_size (looks, looks->len - 1);
    }
  page->bold = around.bold;
  page->italic = around.italic;
}
