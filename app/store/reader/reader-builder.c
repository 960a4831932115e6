/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/reader/reader-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "store/reader/reader-assembler.h"
#include "store/unknown.h"
#include "store/writer/xml-text.h"

/* What the innermost element is. */
typedef enum
{
  IN_DOCUMENT,
  IN_STATEMENT,
  IN_LIST,
  IN_RECORD, /* an item that has its fields as elements */
  IN_SETTINGS,
  IN_PROSE, /* an item that is a text with markup */
  IN_FIELD,
  IN_TEXT, /* a field that is a text with markup */
  IN_MARKUP,
  IN_UNKNOWN,
} State;

struct _UsBuilder
{
  UsVocabulary *vocabulary;
  UsAssembler *assembler;
  State states[US_FORMAT_DEPTH_MAX + 1];
  int n_namespaces[US_FORMAT_DEPTH_MAX + 1]; /* in scope */
  guint depth;
  gboolean ended;
  GString *unknown; /* the unknown element that is being read */
  gboolean unknown_tag_open;
};

typedef gboolean (*StartElement) (UsBuilder *self, const UsTag *tag, State *ret_state,
                                  GError **error);
typedef gboolean (*AddCharacters) (UsBuilder *self, const char *text, gsize length, GError **error);
typedef gboolean (*EndElement) (UsBuilder *self, const char *name, const char *prefix,
                                GError **error);

static gboolean
start_unknown (UsBuilder *self, const UsTag *tag, State *ret_state, GError **error)
{
  *ret_state = IN_UNKNOWN;
  if (self->unknown_tag_open)
    g_string_append_c (self->unknown, '>');
  g_string_append_c (self->unknown, '<');
  us_unknown_append_tag (self->unknown, tag);
  self->unknown_tag_open = TRUE;
  return TRUE;
}

static gboolean
start_root (UsBuilder *self, const UsTag *tag, State *ret_state, GError **error)
{
  *ret_state = IN_STATEMENT;
  if (!tag->known_namespace || !us_vocabulary_is_root (self->vocabulary, tag->name))
    {
      g_set_error (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                   /* translators: %s is the name of an element of a file */
                   _ ("This is not a statement of Undersigned: the file begins with “%s”."),
                   tag->name);
      return FALSE;
    }
  return us_assembler_begin_statement (self->assembler, tag, error);
}

static gboolean
start_field (UsBuilder *self, const UsFormatField *field, const UsTag *tag, State *ret_state,
             GError **error)
{
  *ret_state = field->kind == US_FIELD_TEXT ? IN_TEXT : IN_FIELD;
  return us_field_reader_begin_field (us_assembler_get_fields (self->assembler), field, tag, error);
}

static gboolean
start_in_statement (UsBuilder *self, const UsTag *tag, State *ret_state, GError **error)
{
  const UsFormatField *field = NULL;
  guint list;

  if (tag->known_namespace)
    field = us_vocabulary_find_element (self->vocabulary, US_FORMAT_STATEMENT, tag->name);
  if (field != NULL)
    return start_field (self, field, tag, ret_state, error);
  if (!tag->known_namespace || !us_vocabulary_find_list (self->vocabulary, tag->name, &list))
    return start_unknown (self, tag, ret_state, error);
  *ret_state = list == US_FORMAT_SETTINGS ? IN_SETTINGS : IN_LIST;
  return us_assembler_begin_list (self->assembler, list, tag, error);
}

static gboolean
start_in_list (UsBuilder *self, const UsTag *tag, State *ret_state, GError **error)
{
  guint list = us_assembler_get_shape (self->assembler);
  UsBlockKind kind = US_BLOCK_PARAGRAPH;

  if (!tag->known_namespace || !us_vocabulary_is_item (self->vocabulary, list, tag->name, &kind))
    return start_unknown (self, tag, ret_state, error);
  *ret_state = us_format_get_shape (list)->content != NULL ? IN_PROSE : IN_RECORD;
  return us_assembler_begin_item (self->assembler, kind, tag, error);
}

static gboolean
start_in_record (UsBuilder *self, const UsTag *tag, State *ret_state, GError **error)
{
  guint shape = us_assembler_get_shape (self->assembler);
  const UsFormatField *field = NULL;

  if (tag->known_namespace)
    field = us_vocabulary_find_element (self->vocabulary, shape, tag->name);
  if (field == NULL)
    return start_unknown (self, tag, ret_state, error);
  return start_field (self, field, tag, ret_state, error);
}

static gboolean
start_in_field (UsBuilder *self, const UsTag *tag, State *ret_state, GError **error)
{
  g_set_error (error, US_ERROR, US_ERROR_DAMAGED,
               /* translators: %s is the name of an element of a file */
               _ ("“%s” stands where only text may be."), tag->name);
  return FALSE;
}

static gboolean
start_markup (UsBuilder *self, const UsTag *tag, State *ret_state, GError **error)
{
  *ret_state = IN_MARKUP;
  us_inline_reader_open (us_field_reader_get_text (us_assembler_get_fields (self->assembler)), tag);
  return TRUE;
}

static gboolean
add_to_field (UsBuilder *self, const char *text, gsize length, GError **error)
{
  return us_field_reader_append (us_assembler_get_fields (self->assembler), text, length, error);
}

static gboolean
add_to_unknown (UsBuilder *self, const char *text, gsize length, GError **error)
{
  if (self->unknown_tag_open)
    g_string_append_c (self->unknown, '>');
  self->unknown_tag_open = FALSE;
  us_xml_append_text (self->unknown, text, length);
  return TRUE;
}

/* Between the elements of a container only white space may stand, and it means nothing. */
static gboolean
skip_space (UsBuilder *self, const char *text, gsize length, GError **error)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        {
          g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                               _ ("There is text where only elements may be."));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
end_root (UsBuilder *self, const char *name, const char *prefix, GError **error)
{
  self->ended = us_assembler_end_statement (self->assembler, error);
  return self->ended;
}

static gboolean
end_list (UsBuilder *self, const char *name, const char *prefix, GError **error)
{
  return us_assembler_end_list (self->assembler, error);
}

static gboolean
end_item (UsBuilder *self, const char *name, const char *prefix, GError **error)
{
  return us_assembler_end_item (self->assembler, error);
}

static gboolean
end_field (UsBuilder *self, const char *name, const char *prefix, GError **error)
{
  return us_field_reader_end_field (us_assembler_get_fields (self->assembler), error);
}

static gboolean
end_markup (UsBuilder *self, const char *name, const char *prefix, GError **error)
{
  us_inline_reader_close (us_field_reader_get_text (us_assembler_get_fields (self->assembler)));
  return TRUE;
}

static gboolean
end_unknown (UsBuilder *self, const char *name, const char *prefix, GError **error)
{
  if (self->unknown_tag_open)
    g_string_append (self->unknown, "/>");
  else if (prefix != NULL)
    g_string_append_printf (self->unknown, "</%s:%s>", prefix, name);
  else
    us_xml_append_end_tag (self->unknown, name);
  self->unknown_tag_open = FALSE;
  if (self->states[self->depth] != IN_UNKNOWN)
    {
      us_assembler_keep (self->assembler, self->unknown);
      g_string_truncate (self->unknown, 0);
    }
  return TRUE;
}

/* What each state makes of what comes in it, and of its own end. */
static const struct
{
  StartElement start;
  AddCharacters add;
  EndElement end;
} states[] = {
  [IN_DOCUMENT] = { start_root, skip_space, NULL },
  [IN_STATEMENT] = { start_in_statement, skip_space, end_root },
  [IN_LIST] = { start_in_list, skip_space, end_list },
  [IN_RECORD] = { start_in_record, skip_space, end_item },
  [IN_SETTINGS] = { start_in_record, skip_space, end_list },
  [IN_PROSE] = { start_markup, add_to_field, end_item },
  [IN_FIELD] = { start_in_field, add_to_field, end_field },
  [IN_TEXT] = { start_markup, add_to_field, end_field },
  [IN_MARKUP] = { start_markup, add_to_field, end_markup },
  [IN_UNKNOWN] = { start_unknown, add_to_unknown, end_unknown },
};

static gboolean
check_limits (UsBuilder *self, const UsTag *tag, GError **error)
{
  if (self->depth == US_FORMAT_DEPTH_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   _ ("Elements stand within each other more than %d deep."), US_FORMAT_DEPTH_MAX);
      return FALSE;
    }
  if (tag->n_attributes > US_FORMAT_ATTRIBUTES_MAX ||
      tag->n_namespaces + self->n_namespaces[self->depth] > US_FORMAT_ATTRIBUTES_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   /* translators: %s is the name of an element of a file */
                   _ ("“%s” has more than %d attributes."), tag->name, US_FORMAT_ATTRIBUTES_MAX);
      return FALSE;
    }
  return TRUE;
}

/**
 * us_builder_new:
 * @vocabulary: names of the file format, which must live as long
 *
 * Makes a builder. Main thread only.
 *
 * Returns: (transfer full): the builder
 */
UsBuilder *
us_builder_new (UsVocabulary *vocabulary)
{
  UsBuilder *self;

  g_return_val_if_fail (vocabulary != NULL, NULL);

  self = g_new0 (UsBuilder, 1);
  self->vocabulary = vocabulary;
  self->assembler = us_assembler_new (vocabulary);
  self->unknown = g_string_new (NULL);
  return self;
}

/**
 * us_builder_free:
 * @self: a builder
 *
 * Frees the builder. Main thread only.
 */
void
us_builder_free (UsBuilder *self)
{
  g_return_if_fail (self != NULL);

  us_assembler_free (self->assembler);
  g_string_free (self->unknown, TRUE);
  g_free (self);
}

/**
 * us_builder_start:
 * @self: a builder
 * @tag: a start tag
 * @error: return location
 *
 * Begins an element. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG, %US_ERROR_NEWER,
 * %US_ERROR_UNKNOWN_FORMAT or %US_ERROR_REFUSED when it cannot stand here
 */
gboolean
us_builder_start (UsBuilder *self, const UsTag *tag, GError **error)
{
  State state = IN_UNKNOWN;

  g_return_val_if_fail (self != NULL && tag != NULL, FALSE);

  if (!check_limits (self, tag, error) ||
      !states[self->states[self->depth]].start (self, tag, &state, error))
    return FALSE;
  self->depth++;
  self->states[self->depth] = state;
  self->n_namespaces[self->depth] = self->n_namespaces[self->depth - 1] + tag->n_namespaces;
  return TRUE;
}

/**
 * us_builder_add:
 * @self: a builder
 * @text: (array length=length): characters
 * @length: length of @text in bytes
 * @error: return location
 *
 * Adds characters to the element begun last. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG or %US_ERROR_REFUSED when they cannot
 * stand here
 */
gboolean
us_builder_add (UsBuilder *self, const char *text, gsize length, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return states[self->states[self->depth]].add (self, text, length, error);
}

/**
 * us_builder_end:
 * @self: a builder
 * @name: local name of the element
 * @prefix: (nullable): its prefix
 * @error: return location
 *
 * Ends the element begun last. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_DAMAGED or %US_ERROR_REFUSED when its content is not good
 */
gboolean
us_builder_end (UsBuilder *self, const char *name, const char *prefix, GError **error)
{
  g_return_val_if_fail (self != NULL && self->depth > 0, FALSE);

  self->depth--;
  return states[self->states[self->depth + 1]].end (self, name, prefix, error);
}

/**
 * us_builder_has_ended:
 * @self: a builder
 *
 * Tells whether the statement's end tag was read. Main thread only.
 *
 * Returns: whether it was
 */
gboolean
us_builder_has_ended (UsBuilder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->ended;
}

/**
 * us_builder_finish:
 * @self: a builder whose statement has ended
 * @ret_notice: (out): whether the file is of a later version, or something was mended
 *
 * Gives the statement away. Main thread only.
 *
 * Returns: (transfer full): the statement
 */
UsStatement *
us_builder_finish (UsBuilder *self, UsReaderNotice *ret_notice)
{
  g_return_val_if_fail (self != NULL && self->ended && ret_notice != NULL, NULL);

  *ret_notice = us_assembler_is_newer (self->assembler) ? US_READER_NEWER_MINOR : US_READER_FINE;
  if (us_assembler_has_repaired (self->assembler))
    *ret_notice = US_READER_EDITED;
  return us_assembler_finish (self->assembler);
}
