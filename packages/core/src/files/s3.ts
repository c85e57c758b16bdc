import { Readable } from "node:stream";
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { assertOutsideTransaction, type Config } from "../kernel/index.ts";
import { assertKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";

const CONNECT_MS = 3_000;
const ANSWER_MS = 15_000;

/** Keeps files in an S3 bucket, Amazon's or another's. */
export function s3Store(settings: NonNullable<Config["s3"]>, { answerMs = ANSWER_MS } = {}): FileStore {
  const { bucket: Bucket, region, endpoint, accessKeyId, secretAccessKey } = settings;
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Stores that are not Amazon's are reached by path; not all know its newer checksums.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: answerMs, throwOnRequestTimeout: true },
  });
  return {
    async put({ key, bytes, contentType }) {
      before(key);
      await client.send(
        new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: contentType, ContentLength: bytes.length }),
      );
    },
    async get(key) {
      before(key);
      try {
        const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
        if (!(Body instanceof Readable)) throw new Error("The bucket answered without a body");
        return { body: Body, bytes: ContentLength ?? 0 };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async remove(key) {
      before(key);
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
    },
  };
}

function before(key: string): void {
  assertKey(key);
  assertOutsideTransaction("ask the bucket");
}
