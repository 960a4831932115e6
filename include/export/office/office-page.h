/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/office/archive.h"
#include "publish/publication.h"

G_BEGIN_DECLS

/**
 * UsOfficePage:
 * @width: of the paper, in millimetres
 * @height: of the paper, in millimetres
 * @text_width: of a line, in millimetres
 */
typedef struct
{
  double width;
  double height;
  double text_width;
} UsOfficePage;

/**
 * UsOfficeLogo:
 * @png: the image
 * @text: what stands for it where it is not seen
 * @width: millimetres
 * @height: millimetres
 * @name: file name of the image
 */
typedef struct
{
  GBytes *png;
  const char *text;
  double width;
  double height;
  char *name;
} UsOfficeLogo;

/**
 * UsOfficeLetterhead:
 * @begin: writes how the line of the logos begins, and where they stand in it
 * @logo: writes one of them; the first is number 1
 * @tab: between two that are spread over the line
 * @spaces: between others
 * @end: how the line ends
 * @folder: of the images in the document
 * @image: writes what the document's list of parts says of an image, the first being number 1
 *
 * How a format writes a letterhead.
 */
typedef struct
{
  void (*begin) (GString *out, const UsPublication *publication, guint n_logos);
  void (*logo) (GString *out, const UsOfficeLogo *logo, guint number);
  const char *tab;
  const char *spaces;
  const char *end;
  const char *folder;
  void (*image) (GString *out, const char *name, guint number);
} UsOfficeLetterhead;

void us_office_page_init (UsOfficePage *self, const UsPublication *publication);
GArray *us_office_page_get_logos (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_office_page_shows (UsOnPages on, gboolean first);
gboolean us_office_page_writes_number (const UsPublication *publication,
                                       const UsPublicBlock *block);
void us_office_page_write_logos (const UsOfficeLetterhead *format, GString *out,
                                 const UsPublication *publication);
void us_office_page_add_logos (const UsOfficeLetterhead *format, UsArchive *archive, GString *parts,
                               const UsPublication *publication);

G_END_DECLS
