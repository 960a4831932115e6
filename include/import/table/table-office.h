/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/office/package.h"
#include "import/table/table.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

gboolean us_table_office_read (GBytes *bytes, UsTable *table, GCancellable *cancellable,
                               GError **error);

/* What the readers of XLSX and ODS share: no document type, no entity, no network. */
xmlTextReader *us_table_office_open (GBytes *xml, GError **error);
int us_table_office_next (xmlTextReader *reader, GCancellable *cancellable, GError **error);
gboolean us_table_office_is (xmlTextReader *reader, int type, const char *name);
char *us_table_office_get (xmlTextReader *reader, const char *attribute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
