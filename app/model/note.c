/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/note.h"

#include <glib/gi18n-lib.h>

static const UsField fields[] = {
  { "text", N_ ("Text"), US_FIELD_TEXT, 0, NULL },
};

struct _UsNote
{
  UsItem parent_instance;
};

G_DEFINE_FINAL_TYPE (UsNote, us_note, US_TYPE_ITEM)

static void
us_note_class_init (UsNoteClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_note_init (UsNote *self)
{
}

/**
 * us_note_new:
 * @text: (nullable): its text
 *
 * Makes a note; texts refer to it by its id. Main thread only.
 *
 * Returns: (transfer full): the note
 */
UsNote *
us_note_new (UsText *text)
{
  UsNote *self = g_object_new (US_TYPE_NOTE, NULL);

  us_item_set_text (US_ITEM (self), US_NOTE_TEXT, text, NULL);
  return self;
}

/**
 * us_note_get_text:
 * @self: a note
 *
 * Gives its text. Main thread only.
 *
 * Returns: (transfer none): the text, never %NULL
 */
UsText *
us_note_get_text (UsNote *self)
{
  return us_item_get_text (US_ITEM (self), US_NOTE_TEXT);
}
