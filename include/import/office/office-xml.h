/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/**
 * UsOfficeWalk:
 * @skips: whether an element is left out with all that is in it
 * @start: an element begins; the reader is at it
 * @end: an element has ended
 * @text: text, or white space, of a type of node
 *
 * What to do with the nodes of a part.
 */
typedef struct
{
  gboolean (*skips) (gpointer data, const char *name);
  void (*start) (gpointer data, xmlTextReader *reader, const char *name);
  void (*end) (gpointer data, const char *name);
  void (*text) (gpointer data, int type, const char *text);
} UsOfficeWalk;

/* What the readers of office documents share: no document type, no entity, no network. */
xmlTextReader *us_office_xml_open (GBytes *xml, GError **error);
int us_office_xml_next (xmlTextReader *reader, GCancellable *cancellable, GError **error);
gboolean us_office_xml_walk (GBytes *xml, const UsOfficeWalk *walk, gpointer data, GError **error);
gboolean us_office_xml_is (xmlTextReader *reader, int type, const char *name);
char *us_office_xml_get (xmlTextReader *reader, const char *attribute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
