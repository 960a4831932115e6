/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-field-text.h"

#include "view/text/text-runs.h"

static void
show_lines (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  if (strcmp (shown, text) != 0)
    gtk_text_buffer_set_text (buffer, text, -1);
}

static void
show_paragraph (GtkTextBuffer *buffer, UsText *text)
{
  GtkTextIter start, end;
  int offset;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  if (us_text_runs_replace (buffer, &start, &end, text, &offset))
    {
      gtk_text_buffer_get_iter_at_line_offset (buffer, &start, 0, offset);
      gtk_text_buffer_place_cursor (buffer, &start);
    }
}

/**
 * us_letter_field_text_is_rich:
 * @item: (nullable): an item
 * @property: one of its properties
 *
 * Main thread only.
 *
 * Returns: whether the property has bold, italic and links
 */
gboolean
us_letter_field_text_is_rich (UsItem *item, guint property)
{
  const UsField *fields;
  guint n_fields;

  if (item == NULL)
    return FALSE;
  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  g_return_val_if_fail (property >= 1 && property <= n_fields, FALSE);

  return fields[property - 1].kind == US_FIELD_TEXT;
}

/**
 * us_letter_field_text_show:
 * @buffer: of a field
 * @item: (nullable): an item; without one the buffer becomes empty
 * @property: one of its properties
 * @lines: whether the text has several lines
 *
 * Shows what the property is, and changes no more of the buffer than it has to. Main thread only.
 */
void
us_letter_field_text_show (GtkTextBuffer *buffer, UsItem *item, guint property, gboolean lines)
{
  g_autoptr (UsText) text = NULL;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  if (lines)
    {
      show_lines (buffer, item != NULL ? us_item_get_string (item, property) : "");
      return;
    }
  if (us_letter_field_text_is_rich (item, property))
    text = us_text_ref (us_item_get_text (item, property));
  else if (item != NULL)
    text = us_text_new (us_item_get_string (item, property), NULL);
  if (text == NULL)
    text = us_text_empty ();
  show_paragraph (buffer, text);
}

/**
 * us_letter_field_text_store:
 * @buffer: of a field
 * @item: an item
 * @property: one of its properties
 * @error: %US_ERROR_REFUSED
 *
 * Sets the property to what the buffer shows. Main thread only.
 *
 * Returns: whether it could be set
 */
gboolean
us_letter_field_text_store (GtkTextBuffer *buffer, UsItem *item, guint property, GError **error)
{
  GtkTextIter start, end;
  g_autofree char *plain = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);
  g_return_val_if_fail (US_IS_ITEM (item), FALSE);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  if (us_letter_field_text_is_rich (item, property))
    {
      g_autoptr (UsText) text = us_text_runs_read (buffer, &start, &end);

      return us_item_set_text (item, property, text, error);
    }
  plain = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  return us_item_set_string (item, property, plain, error);
}

/**
 * us_letter_field_text_has_halves:
 * @item: an item
 * @property: of it
 *
 * Tells whether what is typed may be right only when all of it is there, as a date. Main thread
 * only.
 *
 * Returns: whether it may
 */
gboolean
us_letter_field_text_has_halves (UsItem *item, guint property)
{
  guint n_fields;

  g_return_val_if_fail (US_IS_ITEM (item), FALSE);

  return us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[property - 1].kind ==
         US_FIELD_DATE;
}
