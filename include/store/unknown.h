/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
G_BEGIN_DECLS

/**
 * UsTag:
 * @name: local name of the element
 * @prefix: (nullable): its prefix
 * @known_namespace: whether it is in the namespace of the file format
 * @n_namespaces: number of @namespaces
 * @namespaces: pairs of prefix and namespace
 * @n_attributes: number of @attributes
 * @attributes: runs of five: local name, prefix, namespace, first byte of the value, byte after it
 *
 * A start tag. Its strings live as long as the call that is given it.
 */
typedef struct
{
  const char *name;
  const char *prefix;
  gboolean known_namespace;
  int n_namespaces;
  const char **namespaces;
  int n_attributes;
  const char **attributes;
} UsTag;

/* What later versions of the file format may say and this one does not know, kept as text.
 *
 * Attributes are kept as they are written, ` key="value"`. Those of an element that is a field of
 * an item, or a list of the statement, are kept by the item with the place before the key:
 * ` name/1/key="value"` is for the first element "name". Elements are kept as they are written,
 * with the indentation and end of line that they get; the statement also keeps those of its lists,
 * each run after a mark: `<?in body?>`. */

const char *us_tag_find_attribute (const UsTag *tag, const char *name, gsize *ret_length);

void us_unknown_append_tag (GString *out, const UsTag *tag);
void us_unknown_append_attribute (GString *unknown, const char *place, guint ordinal,
                                  const char **attribute);
void us_unknown_append_namespace (GString *unknown, const char *place, guint ordinal,
                                  const char *prefix, const char *uri);
void us_unknown_append_list (GString *unknown, const char *list, const GString *elements);
gboolean us_unknown_write_attributes (GString *out, const char *unknown, const char *place,
                                      guint ordinal);
void us_unknown_write_elements (GString *out, const char *unknown, const char *list);
gboolean us_unknown_has_list (const char *unknown, const char *list);

G_END_DECLS
