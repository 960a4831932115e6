/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/reader/reader-plain.h"

#include <string.h>

#include "store/reader/reader-builder.h"

/* Longest name of an element or attribute, with the NUL. */
#define NAME_MAX_SIZE 32

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define SEAL "<?seal "

typedef struct
{
  const char *p;
  const char *end;
  UsBuilder *builder;
  guint depth;
  char elements[US_FORMAT_DEPTH_MAX + 1][NAME_MAX_SIZE];
  char names[US_FORMAT_ATTRIBUTES_MAX][NAME_MAX_SIZE];
  const char *attributes[5 * US_FORMAT_ATTRIBUTES_MAX]; /* as UsTag has them */
  guint n_attributes;
  gboolean has_namespace;
  GStringChunk *values; /* those that are not in the file as they are */
} Plain;

/* What a byte is in text and in values. */
enum
{
  PLAIN,
  REFERENCE,
  SPACE, /* a value has none of these */
  END,   /* of a text */
  QUOTE, /* the end of a value */
  OTHER, /* not plain: a control, what only careless hands write, or the start of U+FFFE */
};

static const guint8 classes[256] = {
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         OTHER,
  SPACE,          SPACE,         OTHER,
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         OTHER,
  OTHER,          OTHER,         ['&'] = REFERENCE,
  ['<'] = END,    ['>'] = OTHER, ['"'] = QUOTE,
  [0xef] = OTHER,
};

static gboolean
skip (Plain *self, const char *what, gsize length)
{
  if ((gsize) (self->end - self->p) < length || memcmp (self->p, what, length) != 0)
    return FALSE;
  self->p += length;
  return TRUE;
}

/* Takes a name in small letters, as all of ours are. */
static gboolean
take_name (Plain *self, char *name)
{
  gsize length = 0;

  for (; self->p < self->end && length < NAME_MAX_SIZE - 1; self->p++)
    {
      char c = *self->p;

      if (!(g_ascii_islower (c) || (length > 0 && (c == '-' || g_ascii_isdigit (c)))))
        break;
      name[length++] = c;
    }
  name[length] = '\0';
  return length > 0 && length < NAME_MAX_SIZE - 1;
}

/* Gives the character of a reference that the writer writes; NULL for any other. */
static const char *
take_reference (Plain *self)
{
  static const struct
  {
    const char *reference;
    const char *character;
  } references[] = {
    { "&amp;", "&" }, { "&lt;", "<" },   { "&gt;", ">" },   { "&quot;", "\"" },
    { "&#9;", "\t" }, { "&#10;", "\n" }, { "&#13;", "\r" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    if (skip (self, references[i].reference, strlen (references[i].reference)))
      return references[i].character;
  return NULL;
}

/* The only other start of three bytes that XML does not have; most signs beside it are fine. */
static gboolean
is_character (Plain *self)
{
  return (guint8) *self->p == 0xef && self->end - self->p > 2 &&
         !((guint8) self->p[1] == 0xbf && (guint8) self->p[2] >= 0xbe);
}

static gboolean
take_text (Plain *self)
{
  const char *start = self->p;

  for (; self->p < self->end; self->p++)
    {
      guint8 class = classes[(guint8) *self->p];
      const char *character;

      if (G_LIKELY (class == PLAIN || class == SPACE || class == QUOTE))
        continue;
      if (class == END)
        break;
      if (class == OTHER && is_character (self))
        continue;
      if (self->p > start &&
          !us_builder_add (self->builder, start, (gsize) (self->p - start), NULL))
        return FALSE;
      character = class == REFERENCE ? take_reference (self) : NULL;
      if (character == NULL || !us_builder_add (self->builder, character, 1, NULL))
        return FALSE;
      start = self->p--;
    }
  return self->p == start || us_builder_add (self->builder, start, (gsize) (self->p - start), NULL);
}

/* Takes a value and its end; what has references is put together elsewhere. */
static gboolean
take_value (Plain *self, const char **ret_start, const char **ret_end)
{
  const char *start = self->p;
  g_autoptr (GString) value = NULL;

  for (; self->p < self->end && *self->p != '"'; self->p++)
    {
      guint8 class = classes[(guint8) *self->p];
      const char *character;

      if (G_LIKELY (class == PLAIN) || (class == OTHER && is_character (self)))
        continue;
      if (value == NULL)
        value = g_string_new (NULL);
      g_string_append_len (value, start, self->p - start);
      character = class == REFERENCE ? take_reference (self) : NULL;
      if (character == NULL)
        return FALSE;
      g_string_append (value, character);
      start = self->p--;
    }
  *ret_start = start;
  *ret_end = self->p;
  if (value != NULL)
    {
      g_string_append_len (value, start, self->p - start);
      *ret_start = g_string_chunk_insert_len (self->values, value->str, (gssize) value->len);
      *ret_end = *ret_start + value->len;
    }
  return skip (self, "\"", 1);
}

static gboolean
is_new (Plain *self, const char *name)
{
  for (guint i = 0; i < self->n_attributes; i++)
    if (strcmp (self->attributes[5 * i], name) == 0)
      return FALSE;
  return TRUE;
}

/* Of names with a prefix the writer writes one. */
static gboolean
take_attribute (Plain *self)
{
  const char **attribute = self->attributes + 5 * self->n_attributes;
  char *name = self->names[self->n_attributes];

  if (self->n_attributes == US_FORMAT_ATTRIBUTES_MAX)
    return FALSE;
  attribute[1] = attribute[2] = NULL;
  if (skip (self, "xml:", strlen ("xml:")))
    {
      attribute[1] = "xml";
      attribute[2] = "http://www.w3.org/XML/1998/namespace";
    }
  attribute[0] = name;
  if (!take_name (self, name) || !is_new (self, name) || !skip (self, "=\"", 2) ||
      !take_value (self, &attribute[3], &attribute[4]))
    return FALSE;
  self->n_attributes++;
  return !g_str_has_prefix (name, "xml");
}

/* The outermost element is in our namespace, and so are all others. */
static gboolean
take_namespace (Plain *self)
{
  const char *namespace = " xmlns=\"" US_FORMAT_NAMESPACE "\"";

  self->has_namespace = self->depth == 0 && skip (self, namespace, strlen (namespace));
  return self->has_namespace || self->depth > 0;
}

static gboolean
take_start_tag (Plain *self)
{
  static const char *namespaces[] = { NULL, US_FORMAT_NAMESPACE };
  char *name = self->elements[self->depth];
  UsTag tag = { .name = name, .known_namespace = TRUE, .attributes = self->attributes };
  gboolean is_empty;

  self->n_attributes = 0;
  if (self->depth == US_FORMAT_DEPTH_MAX || !take_name (self, name) || !take_namespace (self))
    return FALSE;
  while (skip (self, " ", 1))
    if (!take_attribute (self))
      return FALSE;
  is_empty = skip (self, "/", 1);
  tag.n_attributes = (int) self->n_attributes;
  tag.n_namespaces = self->has_namespace;
  tag.namespaces = namespaces;
  if (!skip (self, ">", 1) || !us_builder_start (self->builder, &tag, NULL))
    return FALSE;
  g_string_chunk_clear (self->values);
  if (is_empty)
    return us_builder_end (self->builder, name, NULL, NULL);
  self->depth++;
  return TRUE;
}

static gboolean
take_end_tag (Plain *self)
{
  const char *name = self->elements[--self->depth];

  return skip (self, name, strlen (name)) && skip (self, ">", 1) &&
         us_builder_end (self->builder, name, NULL, NULL);
}

static gboolean
take_elements (Plain *self)
{
  gboolean is_end;

  do
    {
      if (!skip (self, "<", 1))
        return FALSE;
      is_end = skip (self, "/", 1);
      /* Nothing can end before it has begun. */
      if (is_end ? self->depth == 0 || !take_end_tag (self) : !take_start_tag (self))
        return FALSE;
      if (self->depth > 0 && !take_text (self))
        return FALSE;
    }
  while (self->depth > 0);
  return us_builder_has_ended (self->builder);
}

/* After the statement stands its seal, if anything. */
static gboolean
take_seal (Plain *self)
{
  if (!skip (self, "\n", 1))
    return FALSE;
  if (self->p == self->end)
    return TRUE;
  if (!skip (self, SEAL, strlen (SEAL)))
    return FALSE;
  while (self->p < self->end && (classes[(guint8) *self->p] == PLAIN || *self->p == '"') &&
         *self->p != '?')
    self->p++;
  return skip (self, "?>\n", 3) && self->p == self->end;
}

/**
 * us_plain_run:
 * @data: (array length=length): UTF-8 without a byte order mark
 * @length: length of @data in bytes
 * @ret_notice: (out): whether the file is of a later version, or something was mended
 *
 * Reads a statement that is written as Undersigned writes it, which is a small part of XML: without
 * comments, namespaces of others, or any white space but the usual within a tag. That takes a
 * third of the time of libxml2, which need not be loaded then. Whatever is otherwise or wrong is
 * left to us_parser_run(), which gives the same statement, or says what is wrong and where. Main
 * thread only.
 *
 * Returns: (transfer full) (nullable): a new statement; %NULL for us_parser_run() to be asked
 */
UsStatement *
us_plain_run (const char *data, gsize length, UsReaderNotice *ret_notice)
{
  Plain *self;
  UsVocabulary *vocabulary;
  UsStatement *statement = NULL;

  g_return_val_if_fail (data != NULL && ret_notice != NULL, NULL);

  vocabulary = us_vocabulary_new ();
  self = g_new0 (Plain, 1);
  self->p = data;
  self->end = data + length;
  self->builder = us_builder_new (vocabulary);
  self->values = g_string_chunk_new (64);
  if (skip (self, DECLARATION, strlen (DECLARATION)) && take_elements (self) && take_seal (self))
    statement = us_builder_finish (self->builder, ret_notice);
  g_string_chunk_free (self->values);
  us_builder_free (self->builder);
  us_vocabulary_free (vocabulary);
  g_free (self);
  return statement;
}
