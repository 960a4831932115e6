/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlreader.h>

#include "import/office/office-letter.h"

G_BEGIN_DECLS

void us_office_pictures_start (UsOfficeLetter *page, xmlTextReader *reader, const char *name);
void us_office_pictures_end (UsOfficeLetter *page, const char *name);

G_END_DECLS
