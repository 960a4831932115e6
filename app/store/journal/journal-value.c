/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/journal/journal-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"

#define STRING_TYPE "(uus)"
#define TEXT_TYPE "(uusa(yuus))"

/* What is neither a number nor a text is a string. */
static gboolean
is_number (UsFieldKind kind)
{
  return kind == US_FIELD_CHOICE || kind == US_FIELD_LEVEL;
}

/* What two strings have in common at both ends, by whole characters. */
static void
compare_ends (const char *a, const char *b, guint *ret_first, guint *ret_last)
{
  const gsize a_length = strlen (a);
  const gsize b_length = strlen (b);
  const gsize most = MIN (a_length, b_length);
  gsize first = 0;
  gsize last = 0;

  while (first < most && a[first] == b[first])
    first++;
  while (first > 0 && ((guchar) b[first] & 0xc0) == 0x80)
    first--;
  while (last < most - first && a[a_length - last - 1] == b[b_length - last - 1])
    last++;
  while (last > 0 && ((guchar) b[b_length - last] & 0xc0) == 0x80)
    last--;
  *ret_first = (guint) first;
  *ret_last = (guint) last;
}

static char *
dup_middle (const char *string, guint first, guint last)
{
  return g_strndup (string + first, strlen (string) - first - last);
}

static GVariant *
encode_string (const char *old_string, const char *string)
{
  g_autofree char *middle = NULL;
  guint first, last;

  compare_ends (old_string, string, &first, &last);
  middle = dup_middle (string, first, last);
  return g_variant_new (STRING_TYPE, first, last, middle);
}

static GVariant *
encode_text (UsText *old_text, UsText *text)
{
  const char *string = us_text_get_string (text);
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);
  GVariantBuilder builder;
  g_autofree char *middle = NULL;
  guint first, last;

  compare_ends (us_text_get_string (old_text), string, &first, &last);
  middle = dup_middle (string, first, last);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(yuus)"));
  for (gsize i = 0; i < n_spans; i++)
    g_variant_builder_add (&builder, "(yuus)", (guchar) spans[i].kind, spans[i].start, spans[i].end,
                           spans[i].target != NULL ? spans[i].target : "");
  return g_variant_new (TEXT_TYPE, first, last, middle, &builder);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                       _ ("The recovery data does not fit the letter."));
  return FALSE;
}

static char *
join (const char *old_string, guint first, guint last, const char *middle)
{
  const gsize length = strlen (old_string);
  GString *joined;

  if (first > length || last > length - first)
    return NULL;
  joined = g_string_new_len (old_string, first);
  g_string_append (joined, middle);
  g_string_append (joined, old_string + length - last);
  if (g_utf8_validate_len (joined->str, joined->len, NULL))
    return g_string_free (joined, FALSE);
  g_string_free (joined, TRUE);
  return NULL;
}

static gboolean
apply_string (UsItem *item, guint property, GVariant *value, GError **error)
{
  g_autofree char *string = NULL;
  const char *middle;
  guint first, last;

  g_variant_get (value, "(uu&s)", &first, &last, &middle);
  string = join (us_item_get_string (item, property), first, last, middle);
  return string != NULL ? us_item_set_string (item, property, string, error) : refuse (error);
}

static gboolean
apply_text (UsItem *item, guint property, GVariant *value, GError **error)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  g_autoptr (GVariantIter) iter = NULL;
  g_autoptr (UsText) text = NULL;
  g_autofree char *string = NULL;
  const char *middle;
  guint first, last;
  guchar kind;
  UsSpan span;

  g_variant_get (value, "(uu&sa(yuus))", &first, &last, &middle, &iter);
  string = join (us_text_get_string (us_item_get_text (item, property)), first, last, middle);
  if (string == NULL)
    return refuse (error);
  while (g_variant_iter_next (iter, "(yuu&s)", &kind, &span.start, &span.end, &span.target))
    {
      if (kind > US_SPAN_UNKNOWN)
        return refuse (error);
      span.kind = kind;
      g_array_append_val (spans, span);
    }
  text = us_text_new_with_spans (string, -1, (const UsSpan *) (gpointer) spans->data, spans->len,
                                 error);
  return text != NULL && us_item_set_text (item, property, text, error);
}

/**
 * us_journal_value_encode:
 * @kind: of the field
 * @old_value: (nullable): what the field has, as a #UsChange keeps it
 * @new_value: (nullable): what it gets
 *
 * Writes down a value, and of a long one only what is new. Main thread only.
 *
 * Returns: (transfer none): a floating variant
 */
GVariant *
us_journal_value_encode (UsFieldKind kind, gconstpointer old_value, gconstpointer new_value)
{
  g_autoptr (UsText) empty = NULL;

  if (is_number (kind))
    return g_variant_new_int32 (GPOINTER_TO_INT (new_value));
  if (kind != US_FIELD_TEXT)
    return encode_string (old_value != NULL ? old_value : "", new_value != NULL ? new_value : "");
  empty = us_text_empty ();
  return encode_text (old_value != NULL ? (UsText *) old_value : empty,
                      new_value != NULL ? (UsText *) new_value : empty);
}

/**
 * us_journal_value_apply:
 * @item: an item that has the old value
 * @property: name of a property, which it may not have
 * @value: anything at all
 * @error: return location
 *
 * Sets what was written down. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_DAMAGED when it does not fit, or %US_ERROR_REFUSED
 */
gboolean
us_journal_value_apply (UsItem *item, const char *property, GVariant *value, GError **error)
{
  const UsField *field;
  guint n_fields;
  guint id;

  g_return_val_if_fail (US_IS_ITEM (item) && property != NULL && value != NULL, FALSE);

  id = us_item_find_property (item, property);
  if (id == 0)
    return refuse (error);
  field = &us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[id - 1];
  if (g_variant_is_of_type (value, G_VARIANT_TYPE (STRING_TYPE)) && field->kind != US_FIELD_TEXT &&
      !is_number (field->kind))
    return apply_string (item, id, value, error);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE (TEXT_TYPE)) && field->kind == US_FIELD_TEXT)
    return apply_text (item, id, value, error);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32) && is_number (field->kind))
    return us_item_set_choice (item, id, g_variant_get_int32 (value), error);
  return refuse (error);
}
