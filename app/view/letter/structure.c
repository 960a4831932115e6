/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/structure.h"

#include <glib/gi18n.h>

#include "model/addressee.h"
#include "model/block.h"
#include "model/contact.h"
#include "model/note.h"
#include "publish/numbering.h"
#include "view/body/block-kinds.h"
#include "view/body/note-marks.h"
#include "view/text/chip-values.h"

static void
part_free (gpointer data)
{
  UsStructurePart *self = data;

  g_free (self->id);
  g_free (self->number);
  g_free (self->words);
  g_free (self);
}

/* Takes over the words; what has none is no part yet. */
static UsStructurePart *
add (GPtrArray *parts, const char *kind, char *words)
{
  UsStructurePart *part;

  g_strdelimit (words, "\n", ' ');
  if (*g_strstrip (words) == '\0')
    {
      g_free (words);
      return NULL;
    }
  part = g_new0 (UsStructurePart, 1);
  part->kind = kind;
  part->words = words;
  g_ptr_array_add (parts, part);
  return part;
}

static char *
get_plain (UsStatement *statement, UsText *text)
{
  g_autoptr (UsText) resolved = us_live_values_resolve (us_chip_values_get (statement), text);

  return us_text_get_plain (resolved);
}

static void
add_field (GPtrArray *parts, UsStatement *statement, guint property)
{
  guint n_fields;
  const UsField *field =
      &us_item_class_get_fields (US_ITEM_GET_CLASS (statement), &n_fields)[property - 1];
  UsItem *item = US_ITEM (statement);
  char *words = field->kind == US_FIELD_TEXT
                    ? get_plain (statement, us_item_get_text (item, property))
                    : g_strdup (us_item_get_string (item, property));
  UsStructurePart *part = add (parts, _ (field->title), words);

  if (part != NULL)
    part->property = field->name;
}

static void
add_addressees (GPtrArray *parts, UsItemList *list, const char *kind)
{
  for (guint i = 0; i < us_item_list_get_length (list); i++)
    {
      UsItem *item = us_item_list_get (list, i);
      UsStructurePart *part = add (parts, kind, us_addressee_get_summary (US_ADDRESSEE (item)));

      if (part != NULL)
        part->id = g_strdup (us_item_get_id (item));
    }
}

static void
add_body (GPtrArray *parts, UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  UsNumbering numbering;

  us_numbering_start (&numbering);
  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      const UsBlockKind kind = us_block_get_kind (block);
      const gboolean numbered =
          us_numbering_next (&numbering, kind, us_block_get_level (block)) != 0;
      UsStructurePart *part = add (parts, _ (us_block_kinds_get (NULL)[kind].title),
                                   get_plain (statement, us_block_get_text (block)));

      if (part == NULL)
        continue;
      part->id = g_strdup (us_item_get_id (US_ITEM (block)));
      if (!numbered)
        continue;
      part->number = us_numbering_format_path (&numbering);
      part->level = numbering.level;
    }
}

static void
add_signatories (GPtrArray *parts, UsStatement *statement)
{
  const guint n = us_item_list_get_length (us_statement_get_signatories (statement));
  char *words =
      n == 0 ? g_strdup ("") : g_strdup_printf (ngettext ("%u signatory", "%u signatories", n), n);
  UsStructurePart *part = add (parts, _ ("Signatories"), words);

  if (part != NULL)
    part->property = "signatories";
}

static void
add_texts (GPtrArray *parts, UsStatement *statement, UsItemList *list, guint property,
           const char *kind, GHashTable *numbers)
{
  for (guint i = 0; i < us_item_list_get_length (list); i++)
    {
      UsItem *item = us_item_list_get (list, i);
      UsStructurePart *part =
          add (parts, kind, get_plain (statement, us_item_get_text (item, property)));
      gpointer number;

      if (part == NULL)
        continue;
      part->id = g_strdup (us_item_get_id (item));
      if (numbers != NULL && g_hash_table_lookup_extended (numbers, part->id, NULL, &number))
        part->number = g_strdup_printf ("%u", GPOINTER_TO_UINT (number));
    }
}

/**
 * us_structure_list:
 * @statement: a letter
 *
 * Lists the parts of a letter that say something, as they follow each other on the sheet. Main
 * thread only.
 *
 * Returns: (transfer full) (element-type UsStructurePart): the parts
 */
GPtrArray *
us_structure_list (UsStatement *statement)
{
  static const guint above[] = { US_STATEMENT_TITLE, US_STATEMENT_SUBJECT, US_STATEMENT_ABOUT,
                                 US_STATEMENT_SALUTATION };
  g_autoptr (GHashTable) numbers = NULL;
  GPtrArray *parts;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  parts = g_ptr_array_new_with_free_func (part_free);
  numbers = us_note_marks_count (statement);
  add_addressees (parts, us_statement_get_addressees (statement), _ ("Addressee"));
  for (gsize i = 0; i < G_N_ELEMENTS (above); i++)
    add_field (parts, statement, above[i]);
  add_body (parts, statement);
  add_field (parts, statement, US_STATEMENT_VALEDICTION);
  add_signatories (parts, statement);
  add_addressees (parts, us_statement_get_copies (statement), _ ("Copies"));
  add_texts (parts, statement, us_statement_get_contacts (statement), US_CONTACT_TEXT,
             _ ("Contact"), NULL);
  add_texts (parts, statement, us_statement_get_notes (statement), US_NOTE_TEXT, _ ("Note"),
             numbers);
  return parts;
}

/**
 * us_structure_part_describe:
 * @self: a part
 *
 * Says what it is, for those who hear it or look for it. Any thread.
 *
 * Returns: (transfer full): "Demand 2 (a): Publish every permit."
 */
char *
us_structure_part_describe (const UsStructurePart *self)
{
  g_autofree char *kind = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  kind = self->number == NULL
             ? g_strdup (self->kind)
             /* translators: what a part of a letter is, and its number: "Demand 2 (a)" */
             : g_strdup_printf (_ ("%s %s"), self->kind, self->number);
  return g_strdup_printf (_ ("%s: %s"), kind, self->words);
}
