/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "layout/page.h"

G_BEGIN_DECLS

/* Draws pages, and remembers the logos that it has decoded. One thread. */
typedef struct _UsPainter UsPainter;

UsPainter *us_painter_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_painter_free (UsPainter *self);
void us_painter_draw (UsPainter *self, cairo_t *cairo, const UsPage *page,
                      const UsPublication *publication);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPainter, us_painter_free)

G_END_DECLS
