/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "publish/publication.h"

G_BEGIN_DECLS

/**
 * UsRichLink:
 * @start: first byte that leads there
 * @end: byte after the last
 * @target: an address that may be published
 */
typedef struct
{
  guint start;
  guint end;
  char *target;
} UsRichLink;

/**
 * UsRichMark:
 * @start: first byte of the number
 * @end: byte after the last
 * @note: which note it refers to, from 0 in the publication
 */
typedef struct
{
  guint start;
  guint end;
  guint note;
} UsRichMark;

/**
 * UsRich:
 * @text: what is shown
 * @attributes: (nullable): what makes it bold and so on
 * @links: #UsRichLink
 * @marks: #UsRichMark
 * @rtl: whether the letter reads from right to left, so that every name is set apart
 * @mixed: whether a name has been set apart
 *
 * A text as it is set: numbers in place of note references, names of another direction set apart.
 * It is made again and again, so it is reused.
 */
typedef struct
{
  GString *text;
  PangoAttrList *attributes;
  GArray *links;
  GArray *marks;
  gboolean rtl;
  gboolean mixed;
} UsRich;

UsRich *us_rich_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_rich_free (UsRich *self);
void us_rich_clear (UsRich *self);
void us_rich_add (UsRich *self, const char *string);
void us_rich_add_name (UsRich *self, const char *name);
void us_rich_add_link (UsRich *self, guint start, const char *target);
void us_rich_add_attribute (UsRich *self, PangoAttribute *attribute, guint start);
void us_rich_add_text (UsRich *self, const UsText *text, const UsPublication *publication,
                       double size);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsRich, us_rich_free)

G_END_DECLS
