/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/format.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "model/addressee.h"
#include "model/contact.h"
#include "model/error.h"
#include "model/logo.h"
#include "model/note.h"
#include "model/settings.h"
#include "model/signatory.h"
#include "model/version.h"

/* In the order of us_statement_get_list(). */
static const struct
{
  const char *list;
  const char *element;
  GType (*get_type) (void);
} types[] = {
  { "addressees", "addressee", us_addressee_get_type },
  { "body", NULL, us_block_get_type },
  { "signatories", "signatory", us_signatory_get_type },
  { "copies", "addressee", us_addressee_get_type },
  { "contacts", "contact", us_contact_get_type },
  { "notes", "note", us_note_get_type },
  { "letterhead", "logo", us_logo_get_type },
  { "versions", "version", us_version_get_type },
  { NULL, US_FORMAT_ROOT, us_statement_get_type },
  { NULL, "settings", us_settings_get_type },
};

G_STATIC_ASSERT (G_N_ELEMENTS (types) == US_FORMAT_N_SHAPES);

static const char *const block_elements[] = {
  [US_BLOCK_PARAGRAPH] = "p",   [US_BLOCK_HEADING] = "heading", [US_BLOCK_CALL] = "call",
  [US_BLOCK_DEMAND] = "demand", [US_BLOCK_BULLET] = "bullet",   [US_BLOCK_QUOTATION] = "quote",
};

/* "signatories-heading" is the attribute "heading" of the list "signatories". */
static gboolean
find_list_attribute (const char *name, guint *ret_list, const char **ret_attribute)
{
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      gsize length = strlen (types[i].list);

      if (g_str_has_prefix (name, types[i].list) && name[length] == '-')
        {
          *ret_list = i;
          *ret_attribute = name + length + 1;
          return TRUE;
        }
    }
  return FALSE;
}

static void
place_field (UsFormatField *self, const UsField *field, GType type)
{
  self->name = field->name;
  self->kind = field->kind;
  self->place = (field->flags & US_FIELD_ATTRIBUTE) != 0 ? US_FORMAT_ATTRIBUTE : US_FORMAT_ELEMENT;
  if (field->kind == US_FIELD_CHOICE)
    self->choices = g_type_class_ref (field->choice_type ());

  self->sparse = (field->flags & US_FIELD_SPARSE) != 0;
  if (type == US_TYPE_BLOCK && self->property == US_BLOCK_KIND)
    self->place = US_FORMAT_NAME;
  else if (field->kind == US_FIELD_TEXT && g_str_equal (field->name, "text"))
    self->place = US_FORMAT_CONTENT;
  else if (field->kind == US_FIELD_LANGUAGE)
    {
      self->name = "xml:lang";
      self->place = US_FORMAT_ATTRIBUTE;
    }
  else if (type == US_TYPE_STATEMENT && find_list_attribute (field->name, &self->list, &self->name))
    self->place = US_FORMAT_LIST_ATTRIBUTE;
}

static UsFormatShape *
make_shape (guint index)
{
  GType type = types[index].get_type ();
  UsItemClass *klass = g_type_class_ref (type);
  UsFormatShape *self = g_new0 (UsFormatShape, 1);
  const UsField *fields = us_item_class_get_fields (klass, &self->n_fields);

  self->type = type;
  self->list = types[index].list;
  self->element = types[index].element;
  self->fields = g_new0 (UsFormatField, self->n_fields);
  for (guint i = 0; i < self->n_fields; i++)
    {
      self->fields[i].property = i + 1;
      place_field (&self->fields[i], &fields[i], type);
      if (self->fields[i].place == US_FORMAT_CONTENT)
        self->content = &self->fields[i];
    }
  return self;
}

/**
 * us_format_get_shape:
 * @index: a list's index as for us_statement_get_list(), %US_FORMAT_STATEMENT or
 *   %US_FORMAT_SETTINGS
 *
 * Gives the shape in the file of the items of a list, of the statement itself or of its settings.
 * Any thread.
 *
 * Returns: (transfer none): the shape, for ever
 */
const UsFormatShape *
us_format_get_shape (guint index)
{
  static gsize shapes[US_FORMAT_N_SHAPES];

  g_return_val_if_fail (index < US_FORMAT_N_SHAPES, NULL);

  if (g_once_init_enter (&shapes[index]))
    g_once_init_leave (&shapes[index], (gsize) make_shape (index));
  return (const UsFormatShape *) shapes[index];
}

/**
 * us_format_get_block_element:
 * @kind: a kind of block
 *
 * Gives the name of the element of a block. Any thread.
 *
 * Returns: (transfer none): the name
 */
const char *
us_format_get_block_element (UsBlockKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (block_elements), block_elements[0]);

  return block_elements[kind];
}

/**
 * us_format_check_version:
 * @version: (nullable): the version that a file says it has
 * @ret_newer: (out): whether it is a later minor version than this one
 * @error: return location
 *
 * Tells whether this program can read a version of the file format. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_NEWER for a later major version, %US_ERROR_DAMAGED when it is no
 * version
 */
gboolean
us_format_check_version (const char *version, gboolean *ret_newer, GError **error)
{
  guint major = 0;
  guint minor = 0;
  int end = 0;

  g_return_val_if_fail (ret_newer != NULL, FALSE);

  if (version == NULL || strspn (version, "0123456789.") != strlen (version) ||
      sscanf (version, "%4u.%4u%n", &major, &minor, &end) != 2 || version[end] != '\0' ||
      major == 0)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                           _ ("The version of the file format is missing or broken."));
      return FALSE;
    }
  if (major > US_FORMAT_MAJOR)
    {
      g_set_error (error, US_ERROR, US_ERROR_NEWER,
                   /* translators: %s is the version of the file format, such as 2.0 */
                   _ ("This statement was written by a newer version of Undersigned (file format "
                      "%s). Update Undersigned to open it."),
                   version);
      return FALSE;
    }
  *ret_newer = minor > US_FORMAT_MINOR;
  return TRUE;
}
