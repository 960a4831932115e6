/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/change-label.h"

#include "item-internal.h"
#include "model/block.h"

#include <glib/gi18n-lib.h>

/* Takes the two arguments of ngettext() apart for a table; xgettext knows it by this name. */
#define PLURAL(one, many)                                                                          \
  {                                                                                                \
    one, many                                                                                      \
  }

/* What is done to a run of items, by the list or, in the body, by the kind of block that all of
 * them are. */
typedef struct
{
  const char *list;
  int kind;
  const char *insert[2];
  const char *remove[2];
  const char *move[2];
} Row;

#define ANY_KIND -1

/* translators: what a step of the history does, as in "Undo Add Demand" */
static const Row rows[] = {
  { "addressees", ANY_KIND, PLURAL ("Add Addressee", "Add Addressees"),
    PLURAL ("Remove Addressee", "Remove Addressees"),
    PLURAL ("Move Addressee", "Move Addressees") },
  { "signatories", ANY_KIND, PLURAL ("Add Signatory", "Add Signatories"),
    PLURAL ("Remove Signatory", "Remove Signatories"),
    PLURAL ("Move Signatory", "Move Signatories") },
  { "copies", ANY_KIND, PLURAL ("Add Copy", "Add Copies"), PLURAL ("Remove Copy", "Remove Copies"),
    PLURAL ("Move Copy", "Move Copies") },
  { "contacts", ANY_KIND, PLURAL ("Add Contact", "Add Contacts"),
    PLURAL ("Remove Contact", "Remove Contacts"), PLURAL ("Move Contact", "Move Contacts") },
  { "notes", ANY_KIND, PLURAL ("Add Note", "Add Notes"), PLURAL ("Remove Note", "Remove Notes"),
    PLURAL ("Move Note", "Move Notes") },
  { "letterhead", ANY_KIND, PLURAL ("Add Logo", "Add Logos"),
    PLURAL ("Remove Logo", "Remove Logos"), PLURAL ("Move Logo", "Move Logos") },
  { "versions", ANY_KIND, PLURAL ("Save Version", "Save Versions"),
    PLURAL ("Remove Version", "Remove Versions"), PLURAL ("Move Version", "Move Versions") },
  { "body", US_BLOCK_PARAGRAPH, PLURAL ("Add Paragraph", "Add Paragraphs"),
    PLURAL ("Remove Paragraph", "Remove Paragraphs"),
    PLURAL ("Move Paragraph", "Move Paragraphs") },
  { "body", US_BLOCK_HEADING, PLURAL ("Add Heading", "Add Headings"),
    PLURAL ("Remove Heading", "Remove Headings"), PLURAL ("Move Heading", "Move Headings") },
  { "body", US_BLOCK_CALL, PLURAL ("Add Call", "Add Calls"), PLURAL ("Remove Call", "Remove Calls"),
    PLURAL ("Move Call", "Move Calls") },
  { "body", US_BLOCK_DEMAND, PLURAL ("Add Demand", "Add Demands"),
    PLURAL ("Remove Demand", "Remove Demands"), PLURAL ("Move Demand", "Move Demands") },
  { "body", US_BLOCK_BULLET, PLURAL ("Add Point", "Add Points"),
    PLURAL ("Remove Point", "Remove Points"), PLURAL ("Move Point", "Move Points") },
  { "body", US_BLOCK_QUOTATION, PLURAL ("Add Quotation", "Add Quotations"),
    PLURAL ("Remove Quotation", "Remove Quotations"),
    PLURAL ("Move Quotation", "Move Quotations") },
  { "body", ANY_KIND, PLURAL ("Add Text", "Add Text"), PLURAL ("Remove Text", "Remove Text"),
    PLURAL ("Move Text", "Move Text") },
  { NULL, ANY_KIND, PLURAL ("Add Item", "Add Items"), PLURAL ("Remove Item", "Remove Items"),
    PLURAL ("Move Item", "Move Items") },
};

/* The kind that all blocks of the run are, if they are. */
static int
get_common_kind (const UsChange *self)
{
  int common = ANY_KIND;
  guint begin = self->kind == US_CHANGE_MOVE ? self->to : 0;

  for (guint i = 0; i < self->count; i++)
    {
      gpointer item = self->items ? g_ptr_array_index (self->items, i)
                                  : us_item_list_get (self->list, begin + i);
      int kind = US_IS_BLOCK (item) ? (int) us_block_get_kind (item) : ANY_KIND;

      if (kind == ANY_KIND || (i > 0 && kind != common))
        return ANY_KIND;
      common = kind;
    }
  return common;
}

static char *
describe_set (const UsChange *self)
{
  const UsField *field = us_item_get_field (self->item, self->property);

  /* translators: a step of the history, as in "Undo Change Title"; %s is what a field is called */
  return g_strdup_printf (_ ("Change %s"), _ (field->title));
}

/**
 * us_change_describe:
 * @self: a change, just made
 *
 * Says in the user's language what a change does: "Change Title", "Add Signatories". Main thread
 * only.
 *
 * Returns: (transfer full): the words
 */
char *
us_change_describe (const UsChange *self)
{
  const Row *row = rows;
  const char *name;
  const char *const *words;
  int kind;

  g_return_val_if_fail (self, NULL);

  if (self->kind == US_CHANGE_SET)
    return describe_set (self);
  name = us_item_list_get_name (self->list);
  kind = g_str_equal (name, "body") ? get_common_kind (self) : ANY_KIND;
  while (row->list && !(g_str_equal (row->list, name) && row->kind == kind))
    row++;
  if (self->kind == US_CHANGE_INSERT)
    words = row->insert;
  else
    words = self->kind == US_CHANGE_REMOVE ? row->remove : row->move;
  return g_strdup (g_dngettext (GETTEXT_PACKAGE, words[0], words[1], self->count));
}
