/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/arguments.h"
#include "export/exporter.h"

G_BEGIN_DECLS

/**
 * UsExportRequest:
 * @formats: (nullable): as typed, with commas
 * @output: (nullable): a file or a folder; %NULL for standard output
 * @statuses: (nullable): as typed, with commas
 * @as_of: (nullable): ISO date of those who are printed
 * @attachments: (nullable): formats, as typed, with commas
 * @edition: (nullable): as typed
 * @embargo: (nullable): ISO date
 * @everybody: whether all signatories are printed
 * @addressed: whether an e-mail says whom it is for
 * @names_withheld: whether signatories are only counted
 * @draft: whether it is a draft
 * @draft_date: (nullable): ISO date of the draft
 * @line_numbers: whether its lines are numbered
 * @to_each: whether each addressee gets a copy of their own
 * @force: whether files that are there already are replaced
 * @width: columns of a line; 0 for the usual ones
 *
 * What `export` was asked for on the command line.
 */
typedef struct
{
  char *formats;
  char *output;
  char *statuses;
  char *as_of;
  char *attachments;
  char *edition;
  char *embargo;
  gboolean everybody;
  gboolean addressed;
  gboolean names_withheld;
  gboolean draft;
  char *draft_date;
  gboolean line_numbers;
  gboolean to_each;
  gboolean force;
  int width;
} UsExportRequest;

gboolean us_export_request_parse (UsExportRequest *self, const UsCommand *command, int argc,
                                  char **argv, int *ret_code);
void us_export_request_clear (UsExportRequest *self);
const UsExporter *us_export_request_find_exporter (const char *name, GError **error);
GPtrArray *us_export_request_find_exporters (const UsExportRequest *self, GError **error);
gboolean us_export_request_get_options (const UsExportRequest *self, UsStatement *statement,
                                        UsPublishOptions *ret_options, GError **error);
gboolean us_export_request_is_folder (const char *path);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UsExportRequest, us_export_request_clear)

G_END_DECLS
