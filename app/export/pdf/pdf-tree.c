/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-tree.h"

struct _UsPdfElement
{
  guint object;
  guint parent;
  guint page; /* the first that it stands on */
  const char *type;
  char *entries;
  GString *kids;
};

struct _UsPdfTree
{
  UsPdfFile *file;
  guint root;
  guint page;       /* object of the page that is being written */
  guint key;        /* of that page */
  guint n_keys;     /* of pages and links */
  guint n_marks;    /* on the page */
  GString *parents; /* of the marks on the page */
  GString *keys;    /* keys and what they lead to */
};

/**
 * us_pdf_tree_new:
 * @file: where it goes; must live as long
 *
 * Makes an empty structure. Any thread.
 *
 * Returns: (transfer full): the structure
 */
UsPdfTree *
us_pdf_tree_new (UsPdfFile *file)
{
  UsPdfTree *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_new0 (UsPdfTree, 1);
  self->file = file;
  self->root = us_pdf_file_reserve (file);
  self->parents = g_string_new (NULL);
  self->keys = g_string_new (NULL);
  return self;
}

/**
 * us_pdf_tree_free:
 * @self: a structure
 *
 * Frees it; all its elements must be closed. Any thread.
 */
void
us_pdf_tree_free (UsPdfTree *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->parents, TRUE);
  g_string_free (self->keys, TRUE);
  g_free (self);
}

/**
 * us_pdf_tree_begin_page:
 * @self: a structure
 * @page: object of a page
 *
 * Says on which page the next marks stand. Any thread.
 *
 * Returns: the key by which the page finds the elements of its marks
 */
guint
us_pdf_tree_begin_page (UsPdfTree *self, guint page)
{
  g_return_val_if_fail (self != NULL, 0);

  self->page = page;
  self->key = self->n_keys++;
  self->n_marks = 0;
  g_string_assign (self->parents, "[");
  return self->key;
}

/**
 * us_pdf_tree_end_page:
 * @self: a structure
 *
 * Ends a page. Any thread.
 */
void
us_pdf_tree_end_page (UsPdfTree *self)
{
  guint object;

  g_return_if_fail (self != NULL);

  object = us_pdf_file_reserve (self->file);
  g_string_append_c (self->parents, ']');
  us_pdf_file_add (self->file, object, self->parents->str, (gssize) self->parents->len);
  g_string_append_printf (self->keys, "%u %u 0 R ", self->key, object);
}

/**
 * us_pdf_tree_open:
 * @self: a structure
 * @parent: (nullable): what it is in; %NULL for the outermost
 * @type: what it is: "P", "H1"; must live as long
 * @entries: (nullable): further entries of its dictionary
 *
 * Begins an element. Any thread.
 *
 * Returns: (transfer full): the element, to be given back to us_pdf_tree_close()
 */
UsPdfElement *
us_pdf_tree_open (UsPdfTree *self, UsPdfElement *parent, const char *type, const char *entries)
{
  UsPdfElement *element;

  g_return_val_if_fail (self != NULL && type != NULL, NULL);

  element = g_new0 (UsPdfElement, 1);
  element->object = us_pdf_file_reserve (self->file);
  element->parent = parent != NULL ? parent->object : self->root;
  element->type = type;
  element->entries = g_strdup (entries);
  element->kids = g_string_new (NULL);
  if (parent != NULL)
    g_string_append_printf (parent->kids, "%u 0 R ", element->object);
  return element;
}

/**
 * us_pdf_element_get_object:
 * @self: an open element
 *
 * Gives what tells an element from all others of the file, those that are closed among them. Any
 * thread.
 *
 * Returns: the number of its object
 */
guint
us_pdf_element_get_object (const UsPdfElement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->object;
}

/**
 * us_pdf_tree_close:
 * @self: a structure
 * @element: (transfer full): an element whose children are closed
 *
 * Writes an element. Any thread.
 */
void
us_pdf_tree_close (UsPdfTree *self, UsPdfElement *element)
{
  GString *object;

  g_return_if_fail (self != NULL && element != NULL);

  object = g_string_sized_new (element->kids->len + 64);
  g_string_append_printf (object, "<</S/%s/P %u 0 R", element->type, element->parent);
  if (element->page != 0)
    g_string_append_printf (object, "/Pg %u 0 R", element->page);
  if (element->entries != NULL)
    g_string_append (object, element->entries);
  g_string_append (object, "/K[");
  g_string_append_len (object, element->kids->str, (gssize) element->kids->len);
  g_string_append (object, "]>>");
  us_pdf_file_add (self->file, element->object, object->str, (gssize) object->len);
  g_string_free (object, TRUE);
  g_string_free (element->kids, TRUE);
  g_free (element->entries);
  g_free (element);
}

/**
 * us_pdf_tree_mark:
 * @self: a structure
 * @element: an open element
 *
 * Says that the next marks on the page belong to an element. Any thread.
 *
 * Returns: the number of the marked content
 */
guint
us_pdf_tree_mark (UsPdfTree *self, UsPdfElement *element)
{
  guint mark;

  g_return_val_if_fail (self != NULL && element != NULL, 0);

  mark = self->n_marks++;
  if (element->page == 0)
    element->page = self->page;
  if (element->page == self->page)
    g_string_append_printf (element->kids, "%u ", mark);
  else
    g_string_append_printf (element->kids, "<</Type/MCR/Pg %u 0 R/MCID %u>>", self->page, mark);
  g_string_append_printf (self->parents, "%u 0 R ", element->object);
  return mark;
}

/**
 * us_pdf_tree_refer:
 * @self: a structure
 * @element: an open element
 * @annotation: object of an annotation on the page
 *
 * Says that an annotation belongs to an element. Any thread.
 *
 * Returns: the key by which the annotation finds the element
 */
guint
us_pdf_tree_refer (UsPdfTree *self, UsPdfElement *element, guint annotation)
{
  guint key;

  g_return_val_if_fail (self != NULL && element != NULL, 0);

  key = self->n_keys++;
  g_string_append_printf (element->kids, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>", self->page,
                          annotation);
  /* The key of the page is smaller and comes later: they are put in order in the end. */
  g_string_append_printf (self->keys, "%u %u 0 R ", key, element->object);
  return key;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint first = (guint) g_ascii_strtoull (*(const char *const *) a, NULL, 10);
  guint second = (guint) g_ascii_strtoull (*(const char *const *) b, NULL, 10);

  return (first > second) - (first < second);
}

static void
append_keys_in_order (UsPdfTree *self, GString *out)
{
  g_autoptr (GPtrArray) starts = g_ptr_array_new ();
  const char *at = self->keys->str;

  while (*at != '\0')
    {
      g_ptr_array_add (starts, (gpointer) at);
      for (guint spaces = 0; spaces < 4 && *at != '\0'; at++)
        spaces += *at == ' ';
    }
  g_ptr_array_sort (starts, compare_keys);
  for (guint i = 0; i < starts->len; i++)
    {
      const char *start = g_ptr_array_index (starts, i);
      const char *end = start;

      for (guint spaces = 0; spaces < 4; end++)
        spaces += *end == ' ';
      g_string_append_len (out, start, end - start);
    }
}

/**
 * us_pdf_tree_finish:
 * @self: a structure
 * @document: (transfer full): the outermost element, whose children are closed
 *
 * Ends the structure. Any thread.
 *
 * Returns: the object of its root
 */
guint
us_pdf_tree_finish (UsPdfTree *self, UsPdfElement *document)
{
  g_autoptr (GString) out = NULL;
  guint keys;

  g_return_val_if_fail (self != NULL && document != NULL, 0);

  out = g_string_new (NULL);
  keys = us_pdf_file_reserve (self->file);
  g_string_printf (out, "<</Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %u>>",
                   document->object, keys, self->n_keys);
  us_pdf_file_add (self->file, self->root, out->str, (gssize) out->len);
  us_pdf_tree_close (self, document);
  g_string_assign (out, "<</Nums[");
  append_keys_in_order (self, out);
  g_string_append (out, "]>>");
  us_pdf_file_add (self->file, keys, out->str, (gssize) out->len);
  return self->root;
}
