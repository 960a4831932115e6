/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writer-internal.h"

#include <string.h>

#include "store/format.h"
#include "store/seal.h"
#include "store/unknown.h"
#include "store/writer/writer-inline.h"
#include "store/writer/xml-text.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define VERSION_START " version=\""

/* The fields of the statement before which a list stands; the other lists stand at the end. */
static const guint list_places[US_STATEMENT_N_LISTS] = { US_STATEMENT_SALUTATION,
                                                         US_STATEMENT_VALEDICTION };

typedef struct
{
  GString *out;
  UsItem *item;
  const UsFormatShape *shape;
  const char *unknown; /* attributes */
  gsize *ret_place;    /* where the signatories would be; NULL for them to be written */
  gboolean letter_only;
} ItemWriter;

static const char *
get_value (ItemWriter *self, const UsFormatField *field)
{
  static const char *const levels[] = { "", "1", "2" };
  int number;

  if (field->kind == US_FIELD_LEVEL)
    {
      number = us_item_get_choice (self->item, field->property);
      return levels[CLAMP (number, 0, 2)];
    }
  if (field->kind != US_FIELD_CHOICE)
    return us_item_get_string (self->item, field->property);
  number = us_item_get_choice (self->item, field->property);
  if (field->sparse && number == 0)
    return "";
  for (guint i = 0; i < field->choices->n_values; i++)
    {
      if (field->choices->values[i].value == number)
        return field->choices->values[i].value_nick;
    }
  g_assert_not_reached ();
}

static void
write_attributes (ItemWriter *self, UsFormatPlace place, guint list)
{
  for (guint i = 0; i < self->shape->n_fields; i++)
    {
      const UsFormatField *field = &self->shape->fields[i];

      if (field->place == place && field->list == list)
        {
          const char *value = get_value (self, field);

          if (value[0] != '\0')
            us_xml_append_attribute (self->out, field->name, value, strlen (value));
        }
    }
}

/* Gives FALSE when there is nothing in the start tag but the name. */
static gboolean
write_start_tag (ItemWriter *self, const char *name, guint ordinal)
{
  gboolean kept = FALSE;

  us_text_append_bytes (self->out, "<", 1);
  us_text_append_bytes (self->out, name, strlen (name));
  if (self->unknown[0] != '\0')
    kept = us_unknown_write_attributes (self->out, self->unknown, name, ordinal);
  us_text_append_bytes (self->out, ">", 1);
  return kept;
}

/* A value has an element for each line, so that no line of the file holds a part of an item. */
static void
write_value (ItemWriter *self, const UsFormatField *field)
{
  const char *value = get_value (self, field);
  gsize before = self->out->len;
  guint ordinal = 1;

  if (value[0] == '\0' && self->unknown[0] == '\0')
    return;
  for (const char *line = value; line != NULL; ordinal++)
    {
      const char *end = strchrnul (line, '\n');

      if (!write_start_tag (self, field->name, ordinal) && value[0] == '\0')
        {
          g_string_truncate (self->out, before);
          return;
        }
      us_xml_append_text (self->out, line, (gsize) (end - line));
      us_xml_append_end_tag (self->out, field->name);
      line = *end != '\0' ? end + 1 : NULL;
    }
}

static void
write_text (ItemWriter *self, const UsFormatField *field)
{
  UsText *text = us_item_get_text (self->item, field->property);
  gsize before = self->out->len;

  if (!write_start_tag (self, field->name, 1) && us_text_is_empty (text))
    {
      g_string_truncate (self->out, before);
      return;
    }
  us_inline_write (self->out, text);
  us_xml_append_end_tag (self->out, field->name);
}

static void
write_element (ItemWriter *self, const UsFormatField *field)
{
  if (field->kind == US_FIELD_TEXT)
    write_text (self, field);
  else
    write_value (self, field);
}

/**
 * us_writer_write_item:
 * @out: where to write
 * @item: an item
 * @shape: its shape
 *
 * Writes an item of a list. Main thread only.
 */
void
us_writer_write_item (GString *out, UsItem *item, const UsFormatShape *shape)
{
  ItemWriter self = { out, item, shape, us_item_get_unknown_attributes (item), NULL, FALSE };
  const char *id = us_item_get_id (item);
  const char *elements = us_item_get_unknown_elements (item);
  const char *name = shape->element;

  if (name == NULL)
    name = us_format_get_block_element (us_block_get_kind (US_BLOCK (item)));
  us_text_append_bytes (out, "    <", 5);
  us_text_append_bytes (out, name, strlen (name));
  us_xml_append_attribute (out, "id", id, strlen (id));
  write_attributes (&self, US_FORMAT_ATTRIBUTE, 0);
  if (self.unknown[0] != '\0')
    us_unknown_write_attributes (out, self.unknown, NULL, 0);
  g_string_append_c (out, '>');
  for (guint i = 0; i < shape->n_fields; i++)
    {
      if (shape->fields[i].place == US_FORMAT_ELEMENT)
        write_element (&self, &shape->fields[i]);
    }
  if (shape->content != NULL)
    us_inline_write (out, us_item_get_text (item, shape->content->property));
  else if (elements[0] != '\0')
    us_unknown_write_elements (out, elements, NULL);
  us_xml_append_end_tag (out, name);
  us_text_append_bytes (out, "\n", 1);
  if (shape->content != NULL && elements[0] != '\0')
    us_unknown_write_elements (out, elements, NULL);
}

typedef struct
{
  GString *out;
  const UsFormatShape *shape;
} ListWriter;

static void
write_item_cb (gpointer data, gpointer user_data)
{
  const ListWriter *self = user_data;

  us_writer_write_item (self->out, data, self->shape);
}

static void
write_list (ItemWriter *self, UsItemList *list, guint index)
{
  const UsFormatShape *shape = us_format_get_shape (index);
  const char *elements = us_item_get_unknown_elements (self->item);
  guint length = us_item_list_get_length (list);
  gsize before = self->out->len;
  gsize bare;

  g_string_append (self->out, "  <");
  g_string_append (self->out, shape->list);
  bare = self->out->len;
  write_attributes (self, US_FORMAT_LIST_ATTRIBUTE, index);
  us_unknown_write_attributes (self->out, self->unknown, shape->list, 1);
  if (length > 0 || us_unknown_has_list (elements, shape->list))
    {
      g_string_append (self->out, ">\n");
      us_unknown_write_elements (self->out, elements, shape->list);
      if (self->ret_place != NULL &&
          list == us_statement_get_signatories (US_STATEMENT (self->item)))
        *self->ret_place = self->out->len;
      else
        us_item_list_foreach (list, write_item_cb, &(ListWriter){ self->out, shape });
      g_string_append (self->out, "  ");
      us_xml_append_end_tag (self->out, shape->list);
      g_string_append_c (self->out, '\n');
    }
  else if (self->out->len > bare)
    g_string_append (self->out, "/>\n");
  else
    g_string_truncate (self->out, before);
}

static void
write_lists (ItemWriter *self, guint before)
{
  UsStatement *statement = US_STATEMENT (self->item);

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      UsItemList *list = us_statement_get_list (statement, i);

      if (list_places[i] == before &&
          (!self->letter_only || us_statement_is_of_letter (statement, list)))
        write_list (self, list, i);
    }
}

/* Settings that say nothing are left out. */
static void
write_settings (GString *out, UsItem *settings)
{
  const UsFormatShape *shape = us_format_get_shape (US_FORMAT_SETTINGS);
  ItemWriter self = {
    out, settings, shape, us_item_get_unknown_attributes (settings), NULL, FALSE
  };
  const char *elements = us_item_get_unknown_elements (settings);
  gsize before = out->len;
  gsize bare;

  g_string_append (out, "  <");
  g_string_append (out, shape->element);
  bare = out->len;
  write_attributes (&self, US_FORMAT_ATTRIBUTE, 0);
  us_unknown_write_attributes (out, self.unknown, NULL, 0);
  if (*elements != '\0')
    {
      g_string_append_c (out, '>');
      us_unknown_write_elements (out, elements, NULL);
      us_xml_append_end_tag (out, shape->element);
      g_string_append_c (out, '\n');
    }
  else if (out->len > bare)
    g_string_append (out, "/>\n");
  else
    g_string_truncate (out, before);
}

/* A file of a later minor version stays one, because what it has of that version is kept. */
static void
write_version (ItemWriter *self)
{
  if (g_str_has_prefix (self->unknown, VERSION_START))
    {
      const char *opened = strchr (self->unknown, '"');
      const char *closed = strchr (opened + 1, '"');

      g_string_append_len (self->out, self->unknown, closed + 1 - self->unknown);
      self->unknown = closed + 1;
    }
  else
    g_string_append (self->out, VERSION_START US_FORMAT_VERSION "\"");
}

static void
write_statement (ItemWriter *self)
{
  g_string_append (self->out, DECLARATION "<" US_FORMAT_ROOT " xmlns=\"" US_FORMAT_NAMESPACE "\"");
  write_version (self);
  write_attributes (self, US_FORMAT_ATTRIBUTE, 0);
  us_unknown_write_attributes (self->out, self->unknown, NULL, 0);
  g_string_append (self->out, ">\n");
  for (guint i = 0; i < self->shape->n_fields; i++)
    {
      const UsFormatField *field = &self->shape->fields[i];
      gsize before;

      write_lists (self, field->property);
      if (field->place != US_FORMAT_ELEMENT)
        continue;
      before = self->out->len;
      g_string_append (self->out, "  ");
      write_element (self, field);
      if (self->out->len > before + 2)
        g_string_append_c (self->out, '\n');
      else
        g_string_truncate (self->out, before);
    }
  write_lists (self, 0);
  if (!self->letter_only)
    write_settings (self->out, US_ITEM (us_statement_get_settings (US_STATEMENT (self->item))));
  us_unknown_write_elements (self->out, us_item_get_unknown_elements (self->item), NULL);
  us_xml_append_end_tag (self->out, US_FORMAT_ROOT);
  g_string_append_c (self->out, '\n');
}

/**
 * us_writer_write_around:
 * @out: where to write
 * @statement: a statement
 * @ret_place: (out) (optional): where in @out the signatories are to be inserted, who are left out
 *   then; not touched when there are none
 *
 * Writes a statement without its seal. Main thread only.
 */
void
us_writer_write_around (GString *out, UsStatement *statement, gsize *ret_place)
{
  write_statement (
      &(ItemWriter){ out, US_ITEM (statement), us_format_get_shape (US_FORMAT_STATEMENT),
                     us_item_get_unknown_attributes (US_ITEM (statement)), ret_place, FALSE });
}

/**
 * us_writer_write:
 * @statement: a statement
 *
 * Writes a statement as a file of Undersigned: the same statement always gives the same bytes. Main
 * thread only.
 *
 * Returns: (transfer full): the file
 */
GBytes *
us_writer_write (UsStatement *statement)
{
  GString *out;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  out = g_string_sized_new (4096);
  us_writer_write_around (out, statement, NULL);
  us_seal_append (out);
  return g_string_free_to_bytes (out);
}

/**
 * us_writer_write_letter:
 * @statement: a statement
 *
 * Writes what the letter says, as a statement without signatories, letterhead, settings and
 * versions, and without a seal: the same letter always gives the same text. Main thread only.
 *
 * Returns: (transfer full): the text
 */
char *
us_writer_write_letter (UsStatement *statement)
{
  GString *out;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  out = g_string_sized_new (4096);
  write_statement (
      &(ItemWriter){ out, US_ITEM (statement), us_format_get_shape (US_FORMAT_STATEMENT),
                     us_item_get_unknown_attributes (US_ITEM (statement)), NULL, TRUE });
  return g_string_free (out, FALSE);
}
