/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item-list.h"

G_BEGIN_DECLS

/* The computed numbers and bullets beside the text; never part of it. */
typedef struct _UsBodyNumbers UsBodyNumbers;

UsBodyNumbers *us_body_numbers_new (UsItemList *body) G_GNUC_WARN_UNUSED_RESULT;
void us_body_numbers_free (UsBodyNumbers *self);
void us_body_numbers_forget (UsBodyNumbers *self);
const char *us_body_numbers_get (UsBodyNumbers *self, int line);
void us_body_numbers_snapshot (UsBodyNumbers *self, GtkTextView *view, int step,
                               GtkSnapshot *snapshot);

G_END_DECLS
