/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlstring.h>

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
 * A start tag as libxml2's SAX2 gives it. Its strings live as long as the callback.
 */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  gboolean known_namespace;
  int n_namespaces;
  const xmlChar **namespaces;
  int n_attributes;
  const xmlChar **attributes;
} UsTag;

G_END_DECLS
