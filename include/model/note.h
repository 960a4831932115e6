/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

typedef enum
{
  US_NOTE_TEXT = 1, /* UsText */
} UsNoteProperty;

#define US_TYPE_NOTE (us_note_get_type ())
G_DECLARE_FINAL_TYPE (UsNote, us_note, US, NOTE, UsItem)

UsNote *us_note_new (UsText *text) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_note_get_text (UsNote *self);

G_END_DECLS
