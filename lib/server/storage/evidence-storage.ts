import path from "node:path";
import { env } from "../env";
import { diskStorage } from "./disk";
import { s3Storage } from "./s3";
import type { Storage } from "./types";

let known: Storage | undefined;

/** Where files of evidence are kept: a bucket where the environment names one, else a folder below the portal's data. */
export function evidenceStorage(): Storage {
  known ??= chosen();
  return known;
}

function chosen(): Storage {
  const {
    EVIDENCE_S3_ENDPOINT: endpoint,
    EVIDENCE_S3_BUCKET: bucket,
    EVIDENCE_S3_ACCESS_KEY: accessKey,
    EVIDENCE_S3_SECRET_KEY: secretKey,
    EVIDENCE_S3_REGION: region,
    PORTAL_DATA_DIR: data,
  } = env();
  if (!endpoint && !bucket) return diskStorage(path.join(data, "evidence"));
  if (endpoint && bucket && accessKey && secretKey)
    return s3Storage({ endpoint, bucket, accessKey, secretKey, region });
  throw new Error(
    "Files of evidence go to a bucket only if EVIDENCE_S3_ENDPOINT, EVIDENCE_S3_BUCKET, EVIDENCE_S3_ACCESS_KEY and EVIDENCE_S3_SECRET_KEY are all set",
  );
}
