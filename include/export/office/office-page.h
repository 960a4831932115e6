/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

void us_office_page_init (UsOfficePage *self, const UsPublication *publication);
GArray *us_office_page_get_logos (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
