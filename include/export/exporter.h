/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "publish/mailing.h"
#include "publish/publication.h"

G_BEGIN_DECLS

/**
 * UsExportOptions:
 * @width: columns of a line of text, 40 to 998; 0 for the usual 72
 * @flowed: whether lines of text that go on in the next one end with a space (RFC 3676)
 * @cancellable: (nullable): to stop what takes long; it fails with %G_IO_ERROR_CANCELLED then
 * @mailing: (nullable): whom an e-mail is for, and what goes with it; %NULL for nobody and nothing
 */
typedef struct
{
  guint width;
  gboolean flowed;
  GCancellable *cancellable;
  const UsMailing *mailing;
} UsExportOptions;

/* Publication to bytes: pure, any thread. */
typedef GBytes *(*UsRender) (const UsPublication *publication, const UsExportOptions *options,
                             GError **error);

/**
 * UsExporter:
 * @id: as typed on the command line: "html"
 * @title: untranslated, for people: "Web page"
 * @mime: type
 * @suffix: without the dot
 * @render: makes it
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *mime;
  const char *suffix;
  UsRender render;
} UsExporter;

const UsExporter *us_exporter_get_all (gsize *ret_n_exporters);
const UsExporter *us_exporter_find (const char *id);
const UsExporter *us_exporter_find_for_name (const char *file_name);

G_END_DECLS
