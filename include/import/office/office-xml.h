/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* What the readers of office documents share: no document type, no entity, no network. */
xmlTextReader *us_office_xml_open (GBytes *xml, GError **error);
int us_office_xml_next (xmlTextReader *reader, GCancellable *cancellable, GError **error);
gboolean us_office_xml_is (xmlTextReader *reader, int type, const char *name);
char *us_office_xml_get (xmlTextReader *reader, const char *attribute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
