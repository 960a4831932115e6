/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "layout/paginator.h"

G_BEGIN_DECLS

/* The pages of a letter as a list that follows it as people type: lays out what is drawn and
 * counts the rest when nobody waits. Signal: "redraw". */
#define US_TYPE_PAGES_MODEL (us_pages_model_get_type ())
G_DECLARE_FINAL_TYPE (UsPagesModel, us_pages_model, US, PAGES_MODEL, GObject)

UsPagesModel *us_pages_model_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_pages_model_set_statement (UsPagesModel *self, UsStatement *statement);
void us_pages_model_set_active (UsPagesModel *self, gboolean active);
void us_pages_model_draw (UsPagesModel *self, cairo_t *cairo, guint number);
UsPaginator *us_pages_model_get_paginator (UsPagesModel *self);
char *us_pages_model_dup_text (UsPagesModel *self, guint number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
