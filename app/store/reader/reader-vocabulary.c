/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/reader/reader-vocabulary.h"

#include <string.h>

typedef struct
{
  const UsFormatShape *shape;
  GStrv *names; /* of the fields: the name, after the prefix if it has one */
} Words;

struct _UsVocabulary
{
  Words shapes[US_FORMAT_N_SHAPES];
};

/* Most names differ in their first letter. */
static gboolean
is_same (const char *a, const char *b)
{
  return a == b || (a != NULL && b != NULL && *a == *b && strcmp (a, b) == 0);
}

static const UsFormatField *
find_field (const Words *words, UsFormatPlace place, const char *name, const char *prefix)
{
  for (guint i = 0; i < words->shape->n_fields; i++)
    {
      const char *const *parts = (const char *const *) words->names[i];

      if (words->shape->fields[i].place == place &&
          is_same (parts[1] != NULL ? parts[1] : parts[0], name) &&
          is_same (parts[1] != NULL ? parts[0] : NULL, prefix))
        return &words->shape->fields[i];
    }
  return NULL;
}

/**
 * us_vocabulary_new:
 *
 * Takes the names of the file format apart. Any thread.
 *
 * Returns: (transfer full): the vocabulary
 */
UsVocabulary *
us_vocabulary_new (void)
{
  UsVocabulary *self = g_new0 (UsVocabulary, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->shapes); i++)
    {
      Words *words = &self->shapes[i];

      words->shape = us_format_get_shape (i);
      words->names = g_new0 (GStrv, words->shape->n_fields);
      for (guint j = 0; j < words->shape->n_fields; j++)
        words->names[j] = g_strsplit (words->shape->fields[j].name, ":", 2);
    }
  return self;
}

/**
 * us_vocabulary_free:
 * @self: a vocabulary
 *
 * Frees the vocabulary. Any thread.
 */
void
us_vocabulary_free (UsVocabulary *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->shapes); i++)
    {
      for (guint j = 0; j < self->shapes[i].shape->n_fields; j++)
        g_strfreev (self->shapes[i].names[j]);
      g_free (self->shapes[i].names);
    }
  g_free (self);
}

/**
 * us_vocabulary_is_namespace:
 * @self: a vocabulary
 * @uri: (nullable): a namespace
 *
 * Tells whether a namespace is that of the file format. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_namespace (UsVocabulary *self, const char *uri)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return is_same (uri, US_FORMAT_NAMESPACE);
}

/**
 * us_vocabulary_is_root:
 * @self: a vocabulary
 * @name: a name
 *
 * Tells whether a name is that of the outermost element. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_root (UsVocabulary *self, const char *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return is_same (name, US_FORMAT_ROOT);
}

/**
 * us_vocabulary_is_reserved:
 * @self: a vocabulary
 * @shape: index of a shape
 * @name: a name
 * @prefix: (nullable): its prefix
 *
 * Tells whether an attribute is the version of the statement or the id of an item; settings have
 * neither. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_reserved (UsVocabulary *self, guint shape, const char *name, const char *prefix)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (shape == US_FORMAT_SETTINGS)
    return FALSE;
  return prefix == NULL && is_same (name, shape == US_FORMAT_STATEMENT ? "version" : "id");
}

/**
 * us_vocabulary_find_list:
 * @self: a vocabulary
 * @name: a name
 * @ret_index: (out): the list's index as for us_statement_get_list(), or %US_FORMAT_SETTINGS
 *
 * Finds the list that an element stands for, or the settings. Any thread.
 *
 * Returns: %FALSE when it is neither
 */
gboolean
us_vocabulary_find_list (UsVocabulary *self, const char *name, guint *ret_index)
{
  g_return_val_if_fail (self != NULL && ret_index != NULL, FALSE);

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      if (is_same (self->shapes[i].shape->list, name))
        {
          *ret_index = i;
          return TRUE;
        }
    }
  *ret_index = US_FORMAT_SETTINGS;
  return is_same (self->shapes[US_FORMAT_SETTINGS].shape->element, name);
}

/**
 * us_vocabulary_is_item:
 * @self: a vocabulary
 * @list: a list's index
 * @name: a name
 * @ret_kind: (out): in the body, the kind of block
 *
 * Tells whether an element is an item of a list. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_item (UsVocabulary *self, guint list, const char *name, UsBlockKind *ret_kind)
{
  g_return_val_if_fail (self != NULL && list < US_STATEMENT_N_LISTS, FALSE);
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  if (self->shapes[list].shape->element != NULL)
    return is_same (name, self->shapes[list].shape->element);
  for (guint i = 0; i <= US_BLOCK_QUOTATION; i++)
    {
      if (is_same (us_format_get_block_element ((UsBlockKind) i), name))
        {
          *ret_kind = (UsBlockKind) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * us_vocabulary_find_element:
 * @self: a vocabulary
 * @shape: index of a shape
 * @name: a name
 *
 * Finds the field that an element stands for. Any thread.
 *
 * Returns: (transfer none) (nullable): the field; %NULL when it is no field's
 */
const UsFormatField *
us_vocabulary_find_element (UsVocabulary *self, guint shape, const char *name)
{
  g_return_val_if_fail (self != NULL && shape < US_FORMAT_N_SHAPES, NULL);

  return find_field (&self->shapes[shape], US_FORMAT_ELEMENT, name, NULL);
}

/**
 * us_vocabulary_find_attribute:
 * @self: a vocabulary
 * @shape: index of a shape
 * @list: %US_FORMAT_STATEMENT for an attribute of the item itself, or the index of the list whose
 * attribute it is
 * @name: a name
 * @prefix: (nullable): its prefix
 *
 * Finds the field that an attribute stands for. Any thread.
 *
 * Returns: (transfer none) (nullable): the field; %NULL when it is no field's
 */
const UsFormatField *
us_vocabulary_find_attribute (UsVocabulary *self, guint shape, guint list, const char *name,
                              const char *prefix)
{
  const UsFormatField *field;

  g_return_val_if_fail (self != NULL && shape < US_FORMAT_N_SHAPES, NULL);

  if (list == US_FORMAT_STATEMENT)
    return find_field (&self->shapes[shape], US_FORMAT_ATTRIBUTE, name, prefix);
  field = find_field (&self->shapes[shape], US_FORMAT_LIST_ATTRIBUTE, name, prefix);
  return field != NULL && field->list == list ? field : NULL;
}
