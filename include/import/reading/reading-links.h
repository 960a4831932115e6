/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/report.h"

G_BEGIN_DECLS

/* Which items the lines of a source went to. */
typedef struct _UsReadingLinks UsReadingLinks;

UsReadingLinks *us_reading_links_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_reading_links_free (UsReadingLinks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsReadingLinks, us_reading_links_free)

void us_reading_links_add (UsReadingLinks *self, UsPart part, guint line, UsItem *item);
void us_reading_links_settle (UsReadingLinks *self, UsReading *reading, UsReport *report);

G_END_DECLS
