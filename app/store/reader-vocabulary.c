/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/reader-vocabulary.h"

typedef struct
{
  const UsFormatShape *shape;
  const xmlChar *list;
  const xmlChar *element;
  const xmlChar **names;    /* of the fields */
  const xmlChar **prefixes; /* of the fields */
} Words;

struct _UsVocabulary
{
  const xmlChar *namespace;
  const xmlChar *root;
  const xmlChar *id;
  const xmlChar *version;
  const xmlChar *blocks[US_BLOCK_QUOTATION + 1];
  Words shapes[US_FORMAT_N_SHAPES];
};

static const xmlChar *
look_up (xmlDict *dictionary, const char *name)
{
  const xmlChar *word;

  if (name == NULL)
    return NULL;
  word = xmlDictLookup (dictionary, (const xmlChar *) name, -1);
  /* Without it an element would be taken for an unknown one: as everywhere, no memory is the end.
   */
  if (word == NULL)
    g_error ("There is no memory left.");
  return word;
}

static void
fill_words (Words *self, xmlDict *dictionary, guint index)
{
  self->shape = us_format_get_shape (index);
  self->list = look_up (dictionary, self->shape->list);
  self->element = look_up (dictionary, self->shape->element);
  self->names = g_new0 (const xmlChar *, self->shape->n_fields);
  self->prefixes = g_new0 (const xmlChar *, self->shape->n_fields);
  for (guint i = 0; i < self->shape->n_fields; i++)
    {
      g_auto (GStrv) parts = g_strsplit (self->shape->fields[i].name, ":", 2);

      self->prefixes[i] = parts[1] != NULL ? look_up (dictionary, parts[0]) : NULL;
      self->names[i] = look_up (dictionary, parts[1] != NULL ? parts[1] : parts[0]);
    }
}

static const UsFormatField *
find_field (const Words *words, UsFormatPlace place, const xmlChar *name, const xmlChar *prefix)
{
  for (guint i = 0; i < words->shape->n_fields; i++)
    {
      if (words->names[i] == name && words->prefixes[i] == prefix &&
          words->shape->fields[i].place == place)
        return &words->shape->fields[i];
    }
  return NULL;
}

/**
 * us_vocabulary_new:
 * @dictionary: a parser's dictionary, which must live as long
 *
 * Puts all names of the file format into the dictionary. The thread of the parser.
 *
 * Returns: (transfer full): the vocabulary
 */
UsVocabulary *
us_vocabulary_new (xmlDict *dictionary)
{
  UsVocabulary *self;

  g_return_val_if_fail (dictionary != NULL, NULL);

  self = g_new0 (UsVocabulary, 1);
  self->namespace = look_up (dictionary, US_FORMAT_NAMESPACE);
  self->root = look_up (dictionary, US_FORMAT_ROOT);
  self->id = look_up (dictionary, "id");
  self->version = look_up (dictionary, "version");
  for (guint i = 0; i < G_N_ELEMENTS (self->blocks); i++)
    self->blocks[i] = look_up (dictionary, us_format_get_block_element ((UsBlockKind) i));
  for (guint i = 0; i < G_N_ELEMENTS (self->shapes); i++)
    fill_words (&self->shapes[i], dictionary, i);
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
      g_free (self->shapes[i].names);
      g_free (self->shapes[i].prefixes);
    }
  g_free (self);
}

/**
 * us_vocabulary_is_namespace:
 * @self: a vocabulary
 * @uri: (nullable): a namespace, from the dictionary
 *
 * Tells whether a namespace is that of the file format.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_namespace (UsVocabulary *self, const xmlChar *uri)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return uri == self->namespace;
}

/**
 * us_vocabulary_is_root:
 * @self: a vocabulary
 * @name: a name, from the dictionary
 *
 * Tells whether a name is that of the outermost element.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_root (UsVocabulary *self, const xmlChar *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return name == self->root;
}

/**
 * us_vocabulary_is_reserved:
 * @self: a vocabulary
 * @shape: index of a shape
 * @name: a name, from the dictionary
 * @prefix: (nullable): its prefix, from the dictionary
 *
 * Tells whether an attribute is the version of the statement or the id of an item; settings have
 * neither.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_reserved (UsVocabulary *self, guint shape, const xmlChar *name,
                           const xmlChar *prefix)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (shape == US_FORMAT_SETTINGS)
    return FALSE;
  return prefix == NULL && name == (shape == US_FORMAT_STATEMENT ? self->version : self->id);
}

/**
 * us_vocabulary_find_list:
 * @self: a vocabulary
 * @name: a name, from the dictionary
 * @ret_index: (out): the list's index as for us_statement_get_list(), or %US_FORMAT_SETTINGS
 *
 * Finds the list that an element stands for, or the settings.
 *
 * Returns: %FALSE when it is neither
 */
gboolean
us_vocabulary_find_list (UsVocabulary *self, const xmlChar *name, guint *ret_index)
{
  g_return_val_if_fail (self != NULL && ret_index != NULL, FALSE);

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      if (self->shapes[i].list == name)
        {
          *ret_index = i;
          return TRUE;
        }
    }
  *ret_index = US_FORMAT_SETTINGS;
  return self->shapes[US_FORMAT_SETTINGS].element == name;
}

/**
 * us_vocabulary_is_item:
 * @self: a vocabulary
 * @list: a list's index
 * @name: a name, from the dictionary
 * @ret_kind: (out): in the body, the kind of block
 *
 * Tells whether an element is an item of a list.
 *
 * Returns: whether it is
 */
gboolean
us_vocabulary_is_item (UsVocabulary *self, guint list, const xmlChar *name, UsBlockKind *ret_kind)
{
  g_return_val_if_fail (self != NULL && list < US_STATEMENT_N_LISTS, FALSE);
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  if (self->shapes[list].element != NULL)
    return name == self->shapes[list].element;
  for (guint i = 0; i < G_N_ELEMENTS (self->blocks); i++)
    {
      if (self->blocks[i] == name)
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
 * @name: a name, from the dictionary
 *
 * Finds the field that an element stands for.
 *
 * Returns: (transfer none) (nullable): the field; %NULL when it is no field's
 */
const UsFormatField *
us_vocabulary_find_element (UsVocabulary *self, guint shape, const xmlChar *name)
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
 * @name: a name, from the dictionary
 * @prefix: (nullable): its prefix, from the dictionary
 *
 * Finds the field that an attribute stands for.
 *
 * Returns: (transfer none) (nullable): the field; %NULL when it is no field's
 */
const UsFormatField *
us_vocabulary_find_attribute (UsVocabulary *self, guint shape, guint list, const xmlChar *name,
                              const xmlChar *prefix)
{
  const UsFormatField *field;

  g_return_val_if_fail (self != NULL && shape < US_FORMAT_N_SHAPES, NULL);

  if (list == US_FORMAT_STATEMENT)
    return find_field (&self->shapes[shape], US_FORMAT_ATTRIBUTE, name, prefix);
  field = find_field (&self->shapes[shape], US_FORMAT_LIST_ATTRIBUTE, name, prefix);
  return field != NULL && field->list == list ? field : NULL;
}
