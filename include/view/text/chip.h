/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/text.h"

G_BEGIN_DECLS

/* A reference to a demand or a count in a text buffer: one character wide for the caret, drawn as
 * what it says now. */
#define US_TYPE_CHIP (us_chip_get_type ())
G_DECLARE_FINAL_TYPE (UsChip, us_chip, US, CHIP, GObject)

UsChip *us_chip_new (UsSpanKind kind, const char *target) G_GNUC_WARN_UNUSED_RESULT;
UsSpanKind us_chip_get_kind (UsChip *self);
const char *us_chip_get_target (UsChip *self);
const char *us_chip_get_text (UsChip *self);
gboolean us_chip_is_broken (UsChip *self);
void us_chip_set_text (UsChip *self, const char *text, gboolean broken);
void us_chip_set_look (UsChip *self, PangoContext *context, PangoAttrList *attributes,
                       const GdkRGBA *color, const GdkRGBA *broken_color);

G_END_DECLS
