/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/reader/reader-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "model/image.h"
#include "store/unknown.h"
#include "store/writer/xml-text.h"

struct _UsFieldReader
{
  UsVocabulary *vocabulary;
  UsItem *item; /* not owned */
  guint shape;
  UsInlineReader *text;
  GString *value;
  GString *unknown; /* attributes */
  const UsFormatField *field;
  guint ordinal;       /* of the element among those of its name */
  gboolean more_lines; /* the value may go on with another element of the same name */
  guint64 seen;        /* bits of the fields that were elements */
};

static gboolean
set_value (UsFieldReader *self, const UsFormatField *field, GError **error)
{
  const char *value = self->value->str;
  const GEnumValue *choice = NULL;

  if (field->choices != NULL)
    choice = g_enum_get_value_by_nick (field->choices, value);
  if (choice != NULL)
    return us_item_set_choice (self->item, field->property, choice->value, error);
  if (field->kind == US_FIELD_LINE)
    return us_item_set_string (self->item, field->property, value, error);
  return us_item_set_from_string (self->item, field->property, value, error);
}

static gboolean
flush_lines (UsFieldReader *self, GError **error)
{
  if (!self->more_lines)
    return TRUE;
  self->more_lines = FALSE;
  return set_value (self, self->field, error);
}

static gboolean
set_text (UsFieldReader *self, GError **error)
{
  g_autoptr (UsText) text = us_inline_reader_finish (self->text, error);

  return text != NULL && us_item_set_text (self->item, self->field->property, text, error);
}

static void
keep_namespaces (UsFieldReader *self, const UsTag *tag, const char *place)
{
  for (int i = 0; i < tag->n_namespaces; i++)
    {
      const char **namespace = tag->namespaces + 2 * i;

      if (namespace[0] != NULL || !us_vocabulary_is_namespace (self->vocabulary, namespace[1]))
        us_unknown_append_namespace (self->unknown, place, self->ordinal, namespace[0],
                                     namespace[1]);
    }
}

static gboolean
take_attributes (UsFieldReader *self, guint list, const char *place, const UsTag *tag,
                 GError **error)
{
  keep_namespaces (self, tag, place);
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const char **attribute = tag->attributes + 5 * i;
      const UsFormatField *field = us_vocabulary_find_attribute (self->vocabulary, self->shape,
                                                                 list, attribute[0], attribute[1]);

      if (field != NULL)
        {
          g_string_truncate (self->value, 0);
          us_text_append_bytes (self->value, attribute[3], (gsize) (attribute[4] - attribute[3]));
          if (!set_value (self, field, error))
            return FALSE;
        }
      else if (place != NULL || !us_vocabulary_is_reserved (self->vocabulary, self->shape,
                                                            attribute[0], attribute[1]))
        us_unknown_append_attribute (self->unknown, place, self->ordinal, attribute);
    }
  return TRUE;
}

static gboolean
mark_seen (UsFieldReader *self, guint property, const UsTag *tag, GError **error)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << property;

  if ((self->seen & bit) != 0)
    {
      g_set_error (error, US_ERROR, US_ERROR_DAMAGED,
                   /* translators: %s is the name of an element of a file */
                   _ ("“%s” stands here for the second time."), tag->name);
      return FALSE;
    }
  self->seen |= bit;
  return TRUE;
}

static gsize
get_limit (UsFieldKind kind)
{
  if (kind == US_FIELD_LETTER)
    return US_LETTER_MAX;
  return kind == US_FIELD_IMAGE ? US_IMAGE_BYTES_MAX / 2 * 3 : US_FIELD_MAX;
}

/**
 * us_field_reader_new:
 * @vocabulary: names of the file format, which must live as long
 *
 * Makes a reader of fields. Main thread only.
 *
 * Returns: (transfer full): the reader
 */
UsFieldReader *
us_field_reader_new (UsVocabulary *vocabulary)
{
  UsFieldReader *self;

  g_return_val_if_fail (vocabulary != NULL, NULL);

  self = g_new0 (UsFieldReader, 1);
  self->vocabulary = vocabulary;
  self->text = us_inline_reader_new ();
  self->value = g_string_new (NULL);
  self->unknown = g_string_new (NULL);
  return self;
}

/**
 * us_field_reader_free:
 * @self: a reader
 *
 * Frees the reader. Main thread only.
 */
void
us_field_reader_free (UsFieldReader *self)
{
  g_return_if_fail (self != NULL);

  us_inline_reader_free (self->text);
  g_string_free (self->value, TRUE);
  g_string_free (self->unknown, TRUE);
  g_free (self);
}

/**
 * us_field_reader_begin:
 * @self: a reader
 * @item: (transfer none): an item without content, which must live until the next begins
 * @shape: index of its shape
 *
 * Begins an item. Main thread only.
 */
void
us_field_reader_begin (UsFieldReader *self, UsItem *item, guint shape)
{
  g_return_if_fail (self != NULL && item != NULL);

  self->item = item;
  self->shape = shape;
  self->field = us_format_get_shape (shape)->content;
  self->seen = 0;
  self->more_lines = FALSE;
  g_string_truncate (self->unknown, 0);
}

/**
 * us_field_reader_take_attributes:
 * @self: a reader
 * @tag: the start tag of the item
 * @error: return location
 *
 * Sets the fields that are attributes of the item's element, and keeps what is unknown. Main thread
 * only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when the model does not take a value
 */
gboolean
us_field_reader_take_attributes (UsFieldReader *self, const UsTag *tag, GError **error)
{
  g_return_val_if_fail (self != NULL && tag != NULL, FALSE);

  return take_attributes (self, US_FORMAT_STATEMENT, NULL, tag, error);
}

/**
 * us_field_reader_take_list_attributes:
 * @self: a reader whose item is the statement
 * @list: index of one of its lists
 * @tag: the start tag of the list
 * @error: return location
 *
 * Sets the fields that are attributes of a list's element, and keeps what is unknown. Main thread
 * only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when the model does not take a value
 */
gboolean
us_field_reader_take_list_attributes (UsFieldReader *self, guint list, const UsTag *tag,
                                      GError **error)
{
  g_return_val_if_fail (self != NULL && list < US_STATEMENT_N_LISTS && tag != NULL, FALSE);

  if (!flush_lines (self, error))
    return FALSE;
  self->ordinal = 1;
  return take_attributes (self, list, us_format_get_shape (list)->list, tag, error);
}

/**
 * us_field_reader_begin_field:
 * @self: a reader
 * @field: a field of the item that is an element
 * @tag: its start tag
 * @error: return location
 *
 * Begins a field. One of several lines has an element for each. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_DAMAGED when the field was there already, or %US_ERROR_REFUSED
 * when the model does not take the value before
 */
gboolean
us_field_reader_begin_field (UsFieldReader *self, const UsFormatField *field, const UsTag *tag,
                             GError **error)
{
  g_return_val_if_fail (self != NULL && field != NULL && tag != NULL, FALSE);

  if (self->more_lines && self->field == field)
    {
      self->ordinal++;
      g_string_append_c (self->value, '\n');
    }
  else
    {
      if (!flush_lines (self, error) || !mark_seen (self, field->property, tag, error))
        return FALSE;
      self->ordinal = 1;
      self->field = field;
      g_string_truncate (self->value, 0);
    }
  if (tag->n_attributes == 0 && tag->n_namespaces == 0)
    return TRUE;
  keep_namespaces (self, tag, field->name);
  for (int i = 0; i < tag->n_attributes; i++)
    us_unknown_append_attribute (self->unknown, field->name, self->ordinal,
                                 tag->attributes + 5 * i);
  return TRUE;
}

/**
 * us_field_reader_append:
 * @self: a reader
 * @text: (array length=length): characters
 * @length: length of @text in bytes
 * @error: return location
 *
 * Adds characters to the field begun last, or to the content of the item. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_TOO_BIG or %US_ERROR_DAMAGED
 */
gboolean
us_field_reader_append (UsFieldReader *self, const char *text, gsize length, GError **error)
{
  gboolean is_text;
  gsize had;

  g_return_val_if_fail (self != NULL && text != NULL && self->field != NULL, FALSE);

  is_text = self->field->kind == US_FIELD_TEXT;
  had = is_text ? us_inline_reader_get_length (self->text) : self->value->len;
  if (had + length > get_limit (self->field->kind))
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   self->field->kind == US_FIELD_IMAGE
                       /* translators: %u is a number of bytes; “image” is an element of a file */
                       ? _ ("The image of this logo is longer than the %u bytes that it can have "
                            "in the file. Take “image” out of the file here, open it, and choose "
                            "a smaller logo in the Document Settings.")
                       /* translators: %u is a number of bytes */
                       : _ ("This text is longer than the %u bytes that one field can hold."),
                   (guint) get_limit (self->field->kind));
      return FALSE;
    }
  if (!is_text)
    us_text_append_bytes (self->value, text, length);
  else if (!us_inline_reader_append (self->text, text, length))
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                           _ ("There is text within a reference or count."));
      return FALSE;
    }
  return TRUE;
}

/**
 * us_field_reader_end_field:
 * @self: a reader
 * @error: return location
 *
 * Ends the field begun last. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when the model does not take its value
 */
gboolean
us_field_reader_end_field (UsFieldReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->field != NULL, FALSE);

  if (self->field->kind == US_FIELD_TEXT)
    return set_text (self, error);
  self->more_lines = self->field->kind == US_FIELD_LINES || self->field->kind == US_FIELD_IMAGE ||
                     self->field->kind == US_FIELD_LETTER;
  return self->more_lines || set_value (self, self->field, error);
}

/**
 * us_field_reader_end:
 * @self: a reader
 * @error: return location
 *
 * Ends the item. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when the model does not take a value
 */
gboolean
us_field_reader_end (UsFieldReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->item != NULL, FALSE);

  if (us_format_get_shape (self->shape)->content != NULL)
    return set_text (self, error);
  return flush_lines (self, error);
}

/**
 * us_field_reader_get_text:
 * @self: a reader
 *
 * Gives the reader of markup in the text begun last. Main thread only.
 *
 * Returns: (transfer none): the reader
 */
UsInlineReader *
us_field_reader_get_text (UsFieldReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * us_field_reader_get_unknown:
 * @self: a reader
 *
 * Gives the unknown attributes of the item begun last, as store/unknown.h has them. Main thread
 * only.
 *
 * Returns: (transfer none): the attributes
 */
GString *
us_field_reader_get_unknown (UsFieldReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unknown;
}
