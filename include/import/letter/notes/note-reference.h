/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The style of notes that have ¹ before them too, and not only in the text. */
#define US_NOTE_RAISED 0x2070

gsize us_note_reference_match (const char *text, const char *start, gunichar style,
                               guint *ret_number);

G_END_DECLS
